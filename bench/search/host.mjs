// A static host on loopback that gzips as hosts do, and counts what it sends.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import zlib from 'node:zlib'

export async function host(root) {
  const sent = { bytes: 0, files: 0 }
  const server = http.createServer((request, response) => {
    let file = path.join(root, decodeURIComponent(new URL(request.url, 'http://host').pathname))
    if (file.endsWith('/')) file += 'index.html'
    fs.readFile(file, (error, body) => {
      if (error) return response.writeHead(404).end()
      const packed = zlib.gzipSync(body, { level: 9 })
      const send = packed.length < body.length ? packed : body
      sent.bytes += send.length
      sent.files += 1
      response.writeHead(200, {
        'content-type': file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        ...(send === packed && { 'content-encoding': 'gzip' }),
      })
      response.end(send)
    })
  })
  // A connection that was idle while the engine worked is not closed under its next request.
  server.keepAliveTimeout = 0
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  server.unref()
  return { address: `http://127.0.0.1:${server.address().port}/`, sent }
}

// How many bytes a file takes as a host sends it.
export const transferred = (file) => {
  const body = fs.readFileSync(file)
  return Math.min(body.length, zlib.gzipSync(body, { level: 9 }).length)
}

// How many files a folder has, and their bytes.
export function weigh(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(file.parentPath ?? file.path, file.name)).size, 0)
  return { files: files.length, bytes }
}
