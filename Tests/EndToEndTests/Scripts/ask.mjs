// usage: node ask.mjs OUTPUT QUESTION… : serves a built site from loopback, asks its search each question, prints the answers as JSON.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [output, ...questions] = process.argv.slice(2)
const asked = []
const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const file = path.join(output, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  asked.push(pathname)
  fs.readFile(file, (error, body) => {
    response.writeHead(error ? 404 : 200)
    response.end(error ? '' : body)
  })
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const { openSearch } = await import(pathToFileURL(path.join(output, 'search/client.js')))
const search = await openSearch(`http://127.0.0.1:${server.address().port}/search/`)
const answers = []
for (const question of questions) answers.push(await search.query(question, { limit: 10, excerpts: 5 }))
console.log(JSON.stringify({ answers, requests: asked.length }))
server.close()
process.exit(0)
