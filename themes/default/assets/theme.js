// Light or dark: follows the reader's system until they choose otherwise, and then remembers the choice.
// This is a plain script in the head, not a module, so that it has run before anything is painted.

{
  const storageKey = 'waymark-theme'
  const root = document.documentElement
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

  /** The reader's own choice, "light" or "dark", or null. Storage may be switched off. */
  const storedTheme = () => {
    try {
      const theme = localStorage.getItem(storageKey)
      return theme === 'light' || theme === 'dark' ? theme : null
    } catch {
      return null
    }
  }

  const storeTheme = (theme) => {
    try {
      if (theme === null) localStorage.removeItem(storageKey)
      else localStorage.setItem(storageKey, theme)
    } catch {
      // The choice then lasts for this page only.
    }
  }

  const systemTheme = () => (systemIsDark.matches ? 'dark' : 'light')
  const currentTheme = () => root.dataset.theme ?? systemTheme()

  const showTheme = (theme) => {
    if (theme === null) delete root.dataset.theme
    else root.dataset.theme = theme
    document.querySelector('.theme-switch')?.setAttribute('aria-pressed', String(currentTheme() === 'dark'))
  }

  const switchTheme = () => {
    const wanted = currentTheme() === 'dark' ? 'light' : 'dark'
    const choice = wanted === systemTheme() ? null : wanted
    storeTheme(choice)
    showTheme(choice)
  }

  // Escape closes what is open round the focus; a click elsewhere closes the list below "More".
  const closeMenu = (event) => {
    const menu = event.key === 'Escape' && document.activeElement?.closest('.more[open], .menu[open]')
    if (!menu) return
    menu.open = false
    menu.querySelector('summary').focus()
  }

  const closeMore = (event) => {
    const more = document.querySelector('.more[open]')
    if (more && !more.contains(event.target)) more.open = false
  }

  root.dataset.scripts = ''
  if (new URLSearchParams(location.search).get('q')) root.dataset.query = ''
  showTheme(storedTheme())
  systemIsDark.addEventListener('change', () => showTheme(storedTheme()))
  document.addEventListener('keydown', closeMenu)
  document.addEventListener('click', closeMore)
  document.addEventListener('click', (event) => { if (event.target.closest?.('.theme-switch')) switchTheme() })
  document.addEventListener('DOMContentLoaded', () => showTheme(storedTheme()))
  addEventListener('load', () => {
    // Without search.js there are no results to make way for.
    if (!document.querySelector('[data-search-results]')?.firstChild) delete root.dataset.query
  })
}
