import type { PageState } from '../../shared/exchange/forms/page/pageData'
import { momentWords } from './clock'
import { button, el } from './dom'
import type { OpenForm } from './form'
import { read } from './store'

/** Two sets of answers to one return: those of the file that was opened, and those that this browser keeps. */
export type TwoSets = { readonly form: OpenForm; readonly file: PageState; readonly kept: PageState }

/** Asks which answers to go on with. The others are put aside and can still be had. */
export function chooseView({ form, file, kept }: TwoSets, choose: (which: 'file' | 'kept') => void): HTMLElement {
  const newer = (file.savedAt ?? '') > (kept.savedAt ?? '') ? file : kept
  const card = (heading: string, state: PageState, press: string, which: 'file' | 'kept') =>
    el(
      'section',
      { class: 'card stack' },
      el('h2', {}, heading),
      el('p', {}, whenWords(state, state === newer)),
      el('p', {}, `${answeredIn(form, state)}.`),
      button(press, () => choose(which), { look: 'button primary' }),
    )
  return el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, 'Which answers do you want to go on with?'),
    el(
      'p',
      {},
      'This file and this browser hold different answers to the same return. The others are put aside in this browser, and you can still save them to a file.',
    ),
    card('Answers in this file', file, 'Go on with this file', 'file'),
    card('Answers kept in this browser', kept, 'Go on with this browser’s answers', 'kept'),
  )
}

function whenWords({ savedAt }: PageState, isNewer: boolean): string {
  if (!savedAt) return 'As it was sent to you.'
  return `Last changed ${momentWords(savedAt)}${isNewer ? ': the newer of the two' : ''}.`
}

function answeredIn(form: OpenForm, state: PageState): string {
  const { answered, total } = read(form, state).progress
  return `${answered} of ${total} answered`
}
