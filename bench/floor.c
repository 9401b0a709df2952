// The floor under any build with libcmark: read each page named on standard input, make its HTML, write it to a folder of its own.
//
//     cc -O2 -pthread floor.c -lcmark -o floor && find site/content -name '*.md' | ./floor OUTPUT THREADS
#include <cmark.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char **pages;
static size_t count;
static atomic_size_t next;
static const char *output;

static void *work(void *unused) {
    for (size_t page; (page = atomic_fetch_add(&next, 1)) < count;) {
        FILE *file = fopen(pages[page], "rb");
        struct stat status;
        if (!file || fstat(fileno(file), &status) != 0) exit(1);
        char *text = malloc((size_t)status.st_size);
        size_t size = fread(text, 1, (size_t)status.st_size, file);
        fclose(file);
        char *html = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT), path[4096];
        snprintf(path, sizeof path, "%s/%zu", output, page);
        mkdir(path, 0777);
        strcat(path, "/index.html");
        if (!(file = fopen(path, "wb"))) exit(1);
        fwrite(html, 1, strlen(html), file);
        fclose(file);
        free(html);
        free(text);
    }
    return unused;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    output = argv[1];
    mkdir(output, 0777);
    char *line = NULL;
    size_t room = 0, space = 0;
    for (ssize_t length; (length = getline(&line, &room, stdin)) > 0;) {
        line[length - 1] = 0;
        if (count == space) pages = realloc(pages, (space = space * 2 + 1024) * sizeof *pages);
        pages[count++] = strdup(line);
    }
    pthread_t threads[64];
    int number = atoi(argv[2]);
    if (number < 1 || number > 64) return 2;
    for (int thread = 0; thread < number; thread++) pthread_create(&threads[thread], NULL, work, NULL);
    for (int thread = 0; thread < number; thread++) pthread_join(threads[thread], NULL);
}
