import { el, newId } from '../page/dom'
import type { PartnershipFile } from '../storage/partnershipFile'
import { type Opening, openBytes } from './opening'

type Opened = (file: PartnershipFile, name: string) => void

/** Where a file is chosen, its passphrase typed, and where the page says why one cannot be opened. */
export function chooseView(opened: Opened): HTMLElement {
  const [fileId, hintId] = [newId(), newId()]
  const input = el('input', { type: 'file', id: fileId, accept: '.psa,.psapack', 'aria-describedby': hintId })
  const below = el('div', { class: 'stack' })
  const status = el('p', { role: 'status' })
  const show = (opening: Opening, bytes: Uint8Array<ArrayBuffer>, name: string) => {
    status.textContent = ''
    if (opening.kind === 'opened') return opened(opening.file, name)
    const ask =
      opening.kind === 'refused'
        ? refusal(opening)
        : passphraseForm(opening.kind === 'wrongPassphrase', (typed) => void open(bytes, name, typed))
    below.replaceChildren(ask)
    ask.querySelector<HTMLElement>('input, [tabindex]')?.focus()
  }
  const open = async (bytes: Uint8Array<ArrayBuffer>, name: string, passphrase: string | null) => {
    status.textContent =
      passphrase === null ? 'Reading the file…' : 'Checking the passphrase. This takes a few seconds…'
    show(await openBytes(bytes, passphrase), bytes, name)
  }
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file)
      void read(file).then((bytes) =>
        bytes ? open(bytes, file.name, null) : show(unreadable, new Uint8Array(), file.name),
      )
  })
  return el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, 'Open a partnership file without the program'),
    el(
      'p',
      {},
      'This page reads partnership files, back-ups and packs of Partnership Self-Assessment. It works without the program and without the internet. It changes nothing, and nothing leaves this computer.',
    ),
    el(
      'div',
      { class: 'field' },
      el('label', { for: fileId }, 'The file to open'),
      el('p', { class: 'hint', id: hintId }, 'A file whose name ends in .psa or .psapack. It may be encrypted.'),
      input,
    ),
    status,
    below,
  )
}

/** The bytes of a file; null for one that the computer does not give, such as one on a stick that was pulled out. */
const read = (file: File): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )

const unreadable: Opening = {
  kind: 'refused',
  what: 'This file could not be read from its disk.',
  places: [],
  next: 'Check that the disk or memory stick is connected, then choose the file again.',
}

function refusal({ what, places, next }: Extract<Opening, { kind: 'refused' }>): HTMLElement {
  return el(
    'div',
    { class: 'notice look-at stack', role: 'alert' },
    el('h2', { tabindex: -1 }, 'The file was not opened'),
    el('p', {}, what),
    places.length === 0
      ? null
      : el('ul', { class: 'bulleted' }, ...places.slice(0, mostPlaces).map((place) => el('li', {}, place))),
    places.length > mostPlaces ? el('p', {}, `And ${places.length - mostPlaces} more places.`) : null,
    el('p', {}, 'The file was not changed.'),
    el('p', {}, next),
  )
}

const mostPlaces = 10

function passphraseForm(wasWrong: boolean, typed: (passphrase: string) => void): HTMLElement {
  const [boxId, hintId, wrongId] = [newId(), newId(), newId()]
  const box = el('input', {
    type: 'password',
    id: boxId,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-invalid': wasWrong ? 'true' : null,
    'aria-describedby': wasWrong ? `${wrongId} ${hintId}` : hintId,
  })
  const showIt = el('input', { type: 'checkbox', id: newId() })
  showIt.addEventListener('change', () => box.setAttribute('type', showIt.checked ? 'text' : 'password'))
  const form = el(
    'form',
    { class: 'stack' },
    el('h2', {}, 'This file is encrypted'),
    el(
      'div',
      { class: 'field' },
      el('label', { for: boxId }, 'Its passphrase'),
      el(
        'p',
        { class: 'hint', id: hintId },
        'The one that was set when it was made, or the one on the recovery sheet. Without it, nobody can open the file.',
      ),
      wasWrong
        ? el(
            'p',
            { class: 'wrong', id: wrongId },
            'That passphrase does not open this file. The file is not damaged. Check each word, then try again as often as you like.',
          )
        : null,
      box,
    ),
    el('p', { class: 'tick' }, showIt, el('label', { for: showIt.id }, 'Show what I type')),
    el('button', { type: 'submit', class: 'button primary' }, 'Open it'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    typed(box.value)
  })
  return form
}
