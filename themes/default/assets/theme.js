// Light or dark: follows the reader's system until they choose otherwise, and then remembers the choice.

const storageKey = 'waymark-theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

/** The reader's own choice, "light" or "dark", or null. Storage may be switched off. */
function storedTheme() {
  try {
    const theme = localStorage.getItem(storageKey)
    return theme === 'light' || theme === 'dark' ? theme : null
  } catch {
    return null
  }
}

function storeTheme(theme) {
  try {
    if (theme === null) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // The choice then lasts for this page only.
  }
}

const systemTheme = () => (systemIsDark.matches ? 'dark' : 'light')
const currentTheme = () => document.documentElement.dataset.theme ?? systemTheme()

function showTheme(theme) {
  if (theme === null) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const button of document.querySelectorAll('.theme-switch')) {
    button.setAttribute('aria-pressed', String(currentTheme() === 'dark'))
  }
}

function start() {
  document.documentElement.dataset.scripts = ''
  showTheme(storedTheme())
  const menu = document.querySelector('.menu')
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu?.open || !menu.contains(document.activeElement)) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
}

document.addEventListener('click', (event) => {
  if (!event.target.closest?.('.theme-switch')) return
  const wanted = currentTheme() === 'dark' ? 'light' : 'dark'
  const choice = wanted === systemTheme() ? null : wanted
  storeTheme(choice)
  showTheme(choice)
})
systemIsDark.addEventListener('change', () => showTheme(storedTheme()))

// This script runs as soon as it is there, so that a dark page does not flash white; its button may come later.
showTheme(storedTheme())
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
