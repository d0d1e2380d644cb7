import { counted } from '../../shared/basics/text'
import { signOffBoxes } from '../../shared/exchange/forms/frontBoxes'
import { control } from './controls'
import { button, el, link } from './dom'
import { type Page, places, type View } from './page'

/** The declaration by the person who agreed the return, and the file to send back. */
export function signView({ store, save, say }: Page): View {
  const controls = signOffBoxes.flatMap((box) =>
    box.kind === 'rows' ? [] : [{ key: box.key, ...control(store, box, 'sign off') }],
  )
  const gaps = el('p')
  const standing = el('p', { class: 'notice' })
  const element = el(
    'div',
    { class: 'stack' },
    el('h1', { tabindex: -1 }, 'Sign off and save'),
    el('p', {}, 'A typed name is enough. It is the name of the person who has agreed this return.'),
    gaps,
    ...controls.map((each) => each.element),
    standing,
    el('h2', {}, 'Send it back'),
    el(
      'ol',
      { class: 'bulleted' },
      el('li', {}, 'Save the file. Your browser puts it with your downloads, or asks where.'),
      el(
        'li',
        {},
        'Attach that file to an e-mail to ',
        el('bdi', {}, store.form.facts.partnership.name),
        '. Nothing is sent until you do.',
      ),
      el('li', {}, 'You can change your answers and send a new file until the closing day.'),
    ),
    el('p', {}, button('Save the file to send back', save, { look: 'button primary no-print' })),
    el(
      'p',
      { class: 'no-print' },
      'Do other people use this computer? When your file is saved you can ',
      button(
        'take your answers out of this browser',
        () => say(store.forgetAll() ? forgotten : 'Save the file first: your answers are nowhere else.'),
        { look: 'link' },
      ),
      '. The file keeps them.',
    ),
  )
  const refresh = () => {
    const reading = store.reading()
    const count = reading.gaps.length
    gaps.hidden = count === 0
    gaps.replaceChildren(
      `${counted(count, 'gap')} left. You can still send it: say why below, so the partnership knows. `,
      link(places.check, 'See what is left'),
    )
    for (const each of controls) {
      if (each.key === 'sign/gapsReason') each.element.hidden = count === 0
      each.refresh()
    }
    const unsigned = reading.unread.find(({ where }) => where === 'sign/name')?.why
    standing.textContent = reading.auditReturn.signOff
      ? 'Signed off. The partnership will count it as sent back.'
      : (unsigned ?? 'Not signed off yet. You can save and send it, but the partnership will count it as not finished.')
  }
  refresh()
  return { title: 'Sign off and save', element, refresh }
}

const forgotten = 'This browser keeps your answers no more. They are in the file that you saved.'
