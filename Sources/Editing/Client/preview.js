// Shows the page as it will look, in a frame without scripts of its own.
import { byID } from './common.js'

let isBegun = false

/** Shows `html`, a whole page. What is the same stays where it was scrolled to. */
export function showPreview(html) {
  const frame = byID('preview')
  const page = new DOMParser().parseFromString(html || '<p>This page cannot be shown.</p>', 'text/html')
  for (const script of page.querySelectorAll('script')) script.remove()
  if (isBegun && frame.contentDocument?.body) {
    frame.contentDocument.body.replaceChildren(...page.body.childNodes)
    return
  }
  isBegun = true
  frame.addEventListener('load', () => {
    // Links would lead away from the page that is being edited.
    frame.contentDocument.addEventListener('click', (event) => { if (event.target.closest('a')) event.preventDefault() })
    frame.contentDocument.addEventListener('submit', (event) => event.preventDefault())
  })
  frame.srcdoc = page.documentElement.outerHTML
}
