// Added to every page of the preview: loads the page anew when the site has changed, and tells what is wrong with it.
// What stands on the page keeps its looks, since all of this lives in a shadow tree.
(() => {
  'use strict'

  const { version, source } = document.currentScript.dataset
  const isList = document.documentElement.hasAttribute('data-problems')

  const styles = `
    :host { all: initial; --ink: #1b1b1b; --paper: #fff; --edge: #b3261e; --quiet: #505050; color-scheme: light dark }
    @media (prefers-color-scheme: dark) { :host { --ink: #f2f2f2; --paper: #1e1e1e; --edge: #ff8a80; --quiet: #c4c4c4 } }
    section, .note { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto;
      border-top: 4px solid var(--edge); box-shadow: 0 -2px 16px rgb(0 0 0 / 30%); padding: 12px 20px 16px }
    section.warnings { border-top-color: var(--quiet) }
    header { display: flex; gap: 16px; align-items: start; justify-content: space-between }
    h2 { font-size: 18px; line-height: 1.4; margin: 0 }
    ol { margin: 8px 0 0; padding: 0 0 0 28px }
    li { margin: 0 0 12px; max-width: 50em; overflow-wrap: anywhere }
    p { margin: 0 0 4px }
    code { font: 14px/1.5 ui-monospace, monospace; color: var(--quiet) }
    summary, button { cursor: pointer }
    button { font: inherit; color: inherit; background: transparent; border: 1px solid currentcolor; border-radius: 4px;
      min-height: 32px; padding: 2px 12px; flex: none }
    .note { position: fixed; right: 12px; bottom: 12px; z-index: 2147483647; border-radius: 4px }
    p.note { padding: 4px 12px; border: 1px solid var(--quiet) }
    :focus-visible { outline: 3px solid var(--edge); outline-offset: 2px }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    @media print { section, .note { display: none } }`

  const host = document.createElement('div')
  host.dataset.waymark = 'preview'
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  shadow.adoptedStyleSheets = [sheet]
  const place = element('div')
  // What is said aloud must be put into something that was there before.
  const said = element('p', '', { role: 'status', class: 'said' })
  shadow.append(said, place)
  document.body.append(host)

  function element(name, text = '', attributes = {}) {
    const made = document.createElement(name)
    made.textContent = text
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
  }

  function problem(found) {
    const item = element('li')
    const where = element('p')
    where.append(element('code', found.place))
    item.append(where, element('p', found.message))
    if (found.remedy) {
      const help = element('details')
      help.append(element('summary', 'What this means, and what to do'), element('p', found.meaning), element('p', found.remedy))
      item.append(help)
    }
    return item
  }

  // A list at the foot of the window, under a heading. Hiding it leads to `back`.
  function panel(title, problems, more, kind, hide) {
    const section = element('section', '', { class: kind, tabindex: '0', 'aria-labelledby': 'title' })
    const header = element('header')
    const button = element('button', 'Hide', { type: 'button' })
    button.addEventListener('click', hide)
    section.addEventListener('keydown', event => event.key === 'Escape' && hide())
    header.append(element('h2', title, { id: 'title' }), button)
    const list = element('ol')
    list.append(...problems.map(problem))
    section.append(header, list)
    if (more > 0) section.append(element('p', `And ${more} more.`))
    return section
  }

  function opener(text, open) {
    const button = element('button', text, { type: 'button', class: 'note' })
    button.addEventListener('click', open)
    return button
  }

  const several = (count, one, many) => `${count} ${count === 1 ? one : many}`

  // `isOpen` tells whether the list is shown or only the button that opens it.
  function show(state, isOpen, takesFocus = false) {
    place.replaceChildren()
    document.body.style.paddingBottom = ''
    if (isList) return
    const isWrong = !state.isCurrent
    const problems = isWrong ? state.problems : state.warnings
    const count = isWrong ? state.errors : state.pageWarnings
    if (count === 0 && !state.failure) return say('')
    const title = state.failure
      ? 'The site cannot be read. This is the website as it was before.'
      : isWrong
        ? `${several(count, 'mistake', 'mistakes')} in the site. This is the website as it was before.`
        : `${several(count, 'warning', 'warnings')} for this page.`
    say(title)
    if (!isOpen) {
      const label = state.failure ? 'What is wrong' : several(count, isWrong ? 'mistake' : 'warning', isWrong ? 'mistakes' : 'warnings')
      const button = opener(label, () => show(state, true, true))
      place.append(button)
      if (takesFocus) button.focus()
      return
    }
    const list = panel(title, problems, count - problems.length, isWrong ? 'errors' : 'warnings', () => show(state, false, true))
    place.append(list)
    document.body.style.paddingBottom = `${list.offsetHeight}px`
    if (takesFocus) list.focus()
  }

  function say(text) {
    if (said.textContent !== text) said.textContent = text
  }

  const events = new EventSource(`/.waymark/events?source=${encodeURIComponent(source)}`)
  let waiting
  events.addEventListener('open', () => {
    clearTimeout(waiting)
    waiting = undefined
  })
  // Each try to reach the server again fails with an error of its own; only a silence of some seconds means something.
  events.addEventListener('error', () => {
    waiting ??= setTimeout(() => {
      const text = 'The preview has ended. Start it again with: waymark serve'
      place.replaceChildren(element('p', text, { class: 'note' }))
      say(text)
    }, 3000)
  })
  events.addEventListener('message', event => {
    const state = JSON.parse(event.data)
    if (state.version !== version) location.reload()
    else show(state, !state.isCurrent)
  })
  addEventListener('pagehide', () => events.close())
  addEventListener('pageshow', event => event.persisted && location.reload())
})()
