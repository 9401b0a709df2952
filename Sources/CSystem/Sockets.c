#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

int waymark_listen_on_loopback(uint16_t port) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listener < 0) return -1;
    // Connections of a server that has just ended keep the port for a minute otherwise.
    int yes = 1;
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0
        && bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 128) == 0)
        return listener;
    int error = errno;
    close(listener);
    errno = error;
    return -1;
}

uint16_t waymark_port_of(int socket) {
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    if (getsockname(socket, (struct sockaddr *)&address, &size) != 0 || address.sin_family != AF_INET) return 0;
    return ntohs(address.sin_port);
}

int waymark_accept(int socket) {
    int connection = accept4(socket, NULL, NULL, SOCK_CLOEXEC);
    if (connection < 0) return -1;
    // Answers go out at once. Whoever does not take them for ten seconds is given up.
    int yes = 1;
    struct timeval patience = {.tv_sec = 10};
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return connection;
}

ptrdiff_t waymark_send(int socket, const void *bytes, size_t count) {
    return send(socket, bytes, count, MSG_NOSIGNAL);
}

int waymark_create_event(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void waymark_set_event(int event) {
    int error = errno;
    uint64_t one = 1;
    // It fails only where the event has been set 2^64 times, and then it is set.
    (void)!write(event, &one, sizeof one);
    errno = error;
}

void waymark_clear_event(int event) {
    uint64_t count;
    (void)!read(event, &count, sizeof count);
}

int waymark_wait(const int *descriptors, int count, int milliseconds) {
    enum { most = 8 };
    struct pollfd polled[most];
    if (count > most) count = most;
    for (int index = 0; index < count; index++)
        polled[index] = (struct pollfd){.fd = descriptors[index], .events = POLLIN | POLLRDHUP};
    if (poll(polled, (nfds_t)count, milliseconds) < 0) return errno == EINTR ? 0 : -1;
    int ready = 0;
    for (int index = 0; index < count; index++)
        if (polled[index].revents != 0) ready |= 1 << index;
    return ready;
}

static volatile sig_atomic_t stop_event = -1;

static void stop(int signal) {
    (void)signal;
    waymark_set_event(stop_event);
}

void waymark_set_on_stop(int event) {
    stop_event = event;
    struct sigaction action = {.sa_handler = stop, .sa_flags = SA_RESTART | (int)SA_RESETHAND};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}
