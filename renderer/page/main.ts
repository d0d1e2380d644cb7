import './elements.css'
import './frame.css'
import './form.css'
import './circumstances.css'
import type { PageState } from '../../shared/exchange/forms/page/pageData'
import { chooseView } from './chooseView'
import { el } from './dom'
import { type OpenFile, openFile } from './form'
import { frame } from './frame'
import { type Kept, keep, readKept } from './kept'
import { contentOf, openStore } from './store'

const root = document.getElementById('page')
const opened = openFile()
// A page that the browser saved carries what was shown then: it is drawn anew.
root?.replaceChildren()
if (!opened.ok) root?.append(damaged())
else begin(opened.value)

function begin(file: OpenFile): void {
  const { form, state } = file
  const kept = readKept(form)
  const isSame = kept === null || contentOf(kept.state) === contentOf(state)
  if (isSame) open(file, state, false)
  else if (isUntouched(file, kept)) open(file, kept.state, true)
  else ask(file, kept.state)
}

/** True for a file as it was sent out, when what this browser keeps began with that very file: it holds nothing to lose. */
function isUntouched({ form, state }: OpenFile, kept: Kept): boolean {
  return state.savedAt === null && kept.seal === form.sealed.checksum
}

function open({ form }: OpenFile, state: PageState, differs: boolean): void {
  root?.replaceChildren()
  if (root) frame(root, openStore(form, state, differs))
}

function ask(file: OpenFile, kept: PageState): void {
  const { form, state } = file
  const seal = form.sealed.checksum
  const view = chooseView({ form, file: state, kept }, (which) => {
    const other = which === 'file' ? kept : state
    const chosen = which === 'file' ? state : kept
    keep(form, { state: other, seal }, 'aside')
    keep(form, { state: chosen, seal })
    open(file, chosen, which === 'kept')
  })
  root?.replaceChildren(el('main', { class: 'content' }, view))
  view.querySelector('h1')?.focus()
}

function damaged(): HTMLElement {
  return el(
    'main',
    { class: 'content stack' },
    el('h1', {}, 'This file is damaged'),
    el('p', {}, 'It was cut short or changed on its way, so answers in it could be lost. Ask for it to be sent again.'),
  )
}
