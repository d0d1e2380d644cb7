import { blocks, filledBlock, type PageState } from '../../shared/exchange/forms/page/pageData'
import { pageFileName } from '../../shared/exchange/forms/page/pageFileName'
import { pageText } from '../../shared/exchange/forms/page/writePage'
import { today } from './clock'
import { el } from './dom'
import { blockText, type OpenForm } from './form'

/** Offers a new copy of this page with these answers in it as a download. Gives the name it is offered under. */
export function saveState(form: OpenForm, state: PageState): string {
  const text = pageText({
    language: document.documentElement.lang,
    title: `${form.facts.organisation.name} – ${form.cycle.title}`,
    program: { script: blockText('psa-program'), style: document.querySelector('style')?.textContent ?? '' },
    form: blockText(blocks.form),
    filled: filledBlock(form.sealed, state),
  })
  const name = pageFileName(form.facts, today())
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }))
  const anchor = el('a', { href: address, download: name, hidden: true })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
