// What somebody has typed and not saved, kept by the browser for this tab: the Back button, a reload or a crash do not lose it.
import { byID } from './common.js'

/**
 * The draft for the page at `path`: `keep(edit)`, `forget()`, and `offer(restore)`, which asks whether an earlier one is wanted. It has
 * the version of the file that it was typed upon, so that saving it later is no way round somebody else's change. What was typed into a
 * form and what was typed into the box for the whole file, `isSource`, are kept apart: a file may turn from the one into the other.
 */
export function makeDraft(path, isSource) {
  const key = `waymark-${isSource ? 'source' : 'draft'} ${path}`
  // A browser may keep nothing for websites, or have no room left.
  const quietly = (act) => { try { return act() } catch { return null } }
  const forget = () => quietly(() => sessionStorage.removeItem(key))
  return {
    forget,
    keep: ({ version, fields, text, source }) => quietly(() => sessionStorage.setItem(key, JSON.stringify({ version, fields, text, source }))),
    offer: (restore) => {
      const found = quietly(() => JSON.parse(sessionStorage.getItem(key)))
      if (!found?.version) return
      byID('draft').hidden = false
      const choose = (act) => () => {
        byID('draft').hidden = true
        forget()
        act()
        byID('heading').focus()
      }
      byID('draft-back').addEventListener('click', choose(() => restore(found)))
      byID('draft-away').addEventListener('click', choose(() => {}))
    },
  }
}
