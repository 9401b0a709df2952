// What all pages of the editor need: elements, and questions to the server.

/** An element with properties and children; names with a hyphen are attributes. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue
    if (key.includes('-') || key === 'role' || key === 'for') made.setAttribute(key, value)
    else made[key] = value
  }
  made.append(...children.filter((child) => child !== null && child !== undefined))
  return made
}

export const byID = (id) => document.getElementById(id)

let last = 0

/** An id that no other element has. */
export const newID = () => `f${++last}`

/** Says something to everybody: the line is a live region. */
export function say(words, isProblem = false) {
  const status = byID('status')
  status.textContent = words
  status.classList.toggle('status-problem', isProblem)
}

const again = byID('form')
  ? 'Leave this page open, for what you have typed is still here. Start waymark edit, open the address that it prints in another tab, come back here, and save.'
  : 'Start waymark edit, and open the address that it prints.'

/** What the server answers; a failure is told as one sentence. */
export async function ask(path, body, headers = {}) {
  let response
  try {
    response = await fetch(`api/${path}`, body === undefined ? {} : {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body instanceof Blob ? body : JSON.stringify(body),
    })
  } catch {
    return { status: 0, answer: { message: `Waymark does not answer: it has been ended, or its window was closed. ${again}` } }
  }
  if (response.status === 403) return { status: 403, answer: { message: `Waymark has been started anew since this page was opened. ${again}` } }
  const isJSON = response.headers.get('Content-Type')?.startsWith('application/json')
  const answer = isJSON ? await response.json() : { message: (await response.text()).trim() }
  return { status: response.status, answer }
}

/** One thing or several, in words. */
export const count = (number, one, several) => `${number} ${number === 1 ? one : several}`

/** A value as somebody would read it: a group in the order of its `fields`, under their labels. */
export function inWords(value, fields = []) {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((entry) => `• ${inWords(entry, fields).replaceAll('\n', '\n  ')}`).join('\n')
  const parts = fields.length > 0 ? fields : Object.keys(value ?? {}).map((name) => ({ name, label: name }))
  return parts.map(({ name, label, fields }) => [label, inWords(value?.[name] ?? '', fields)]).filter(([, words]) => words)
    .map(([label, words]) => `${label}: ${words}`).join('\n')
}
