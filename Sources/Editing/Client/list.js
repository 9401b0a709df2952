// The pages that may be edited, and what asks for attention.
import { ask, byID, count, element, say } from './common.js'

/** How many pages are shown at once. */
const most = 100
/** How many of those that are due, before all are asked for. */
const mostDue = 10

function show(list) {
  byID('site').textContent = list.site
  document.title = `Pages to edit – ${list.site}`
  if (list.scope) {
    byID('scope').textContent = `Only pages in ${list.scope} can be changed here.`
    byID('scope').hidden = false
  }
  byID('keeping').textContent = list.branch
    ? `Each page that you save is kept on the branch ${list.branch}. Whoever looks after the website takes it from there.`
    : 'What you save lies on this computer. It is published when whoever looks after the website builds it.'
  const due = list.pages.filter((page) => page.review).sort((a, b) => b.isOverdue - a.isOverdue)
  byID('due').hidden = due.length === 0
  const showDue = (pages) => {
    byID('due-list').replaceChildren(...pages.map((page) => element('li', {}, link(page), ' ', note(reviewWords(page), page.isOverdue))))
  }
  showDue(due.slice(0, mostDue))
  const all = byID('due-all')
  all.textContent = `Show all ${due.length}`
  all.hidden = due.length <= mostDue
  all.addEventListener('click', () => {
    showDue(due)
    all.hidden = true
    byID('due-list').querySelectorAll('a')[mostDue].focus()
  })
  byID('find-field').hidden = false
  const find = byID('find')
  find.addEventListener('input', () => showPages(list.pages, find.value))
  showPages(list.pages, '')
}

function showPages(pages, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = pages.filter((page) => {
    const text = `${page.title} ${page.kind} ${page.parish}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  byID('pages').replaceChildren(...found.slice(0, most).map(row))
  say(`${count(found.length, 'page', 'pages')}.${found.length > most ? ` These are the first ${most}: type more to find others.` : ''}`)
}

function row(page) {
  const about = [page.kind, page.parish, page.language].filter(Boolean).join(' · ')
  const notes = [
    page.errors ? note(`${count(page.errors, 'mistake', 'mistakes')} to put right`, true) : null,
    page.warnings ? note(count(page.warnings, 'thing to look at', 'things to look at'), false) : null,
    page.status ? note(page.status, false) : null,
    page.review ? note(reviewWords(page), page.isOverdue) : null,
  ]
  return element('li', { className: 'page-row' },
    element('span', { className: 'page-name' }, link(page), about ? element('span', { className: 'quiet' }, about) : null),
    element('span', { className: 'notes' }, ...notes))
}

const link = (page) => element('a', { href: `page.html?path=${encodeURIComponent(page.path)}` }, page.title)

const note = (words, isUrgent) => element('span', { className: isUrgent ? 'note note-urgent' : 'note' }, words)

function reviewWords(page) {
  if (page.review === 'never reviewed') return 'never looked at since it was written'
  return page.isOverdue ? `was due on ${page.review}` : `due by ${page.review}`
}

const { status, answer } = await ask('pages')
if (status === 200) show(answer)
else say(answer.message, true)
