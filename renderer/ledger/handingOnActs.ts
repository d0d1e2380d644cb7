import type { LedgerRow } from '../../shared/challenges/ledger'
import { escalationWords } from '../../shared/challenges/words'
import { type Act, boxFor } from './act'
import type { ActChoices } from './acts'
import { escalate, record } from './commands'

type Id = LedgerRow['challenge']['id']

/** Gives a question back to its organisation: it is open again. */
export const returnAct = (id: Id): Act => ({
  id: 'return',
  button: 'Return it',
  title: 'Return it to the organisation',
  about: 'The answer does not settle it. It is open again, and the answer stays in its story.',
  submit: 'Return it',
  boxes: [
    {
      name: 'from',
      label: 'Who returns it',
      kind: 'radios',
      choices: [
        { value: 'panel', words: 'The panel' },
        { value: 'partners', words: 'The safeguarding partners' },
      ],
    },
    { name: 'why', label: 'Why, and what is still missing', kind: 'words' },
  ],
  fresh: { from: 'panel', why: '' },
  boxOf: boxFor('why'),
  run: ({ from, why = '' }, by) =>
    record(
      id,
      { kind: 'returned', from: from === 'partners' ? 'partners' : 'panel', why },
      by,
      'Returned. It is open.',
    ),
})

/** Puts a question to another, where who was asked cannot answer. */
export const readdressAct = (id: Id, { openOrganisations }: ActChoices): Act => ({
  id: 'readdress',
  button: 'Put it to another',
  title: 'Put it to another',
  about: 'For a question that another organisation has to answer, such as one that took over. Its age stays.',
  submit: 'Put it to them',
  boxes: [
    {
      name: 'to',
      label: 'Organisation',
      kind: 'list',
      choices: [{ value: '', words: 'No single organisation' }, ...openOrganisations],
    },
    {
      name: 'who',
      label: 'Who should answer',
      hint: 'For example, the three safeguarding partners together.',
      kind: 'line',
      showIf: ({ to }) => to === '',
    },
    { name: 'why', label: 'Why', kind: 'words' },
  ],
  fresh: { to: '', who: '', why: '' },
  boxOf: boxFor('why'),
  run: ({ to = '', who = '', why = '' }, by) =>
    record(
      id,
      { kind: 'readdressed', organisationId: (to || null) as never, who: to ? '' : who, why },
      by,
      'It is put to another now.',
    ),
})

/** Escalates a question to the delegated partners, or then to the lead partners (CF7). */
export const escalateAct = (id: Id, to: 'delegated' | 'lead'): Act => ({
  id: `escalate ${to}`,
  button: `Escalate to the ${escalationWords[to]}`,
  title: `Escalate to the ${escalationWords[to]}`,
  about: 'Reports print the day. It stays open.',
  submit: 'Escalate it',
  boxes: [{ name: 'note', label: 'A note for them (if you like)', kind: 'words' }],
  fresh: { note: '' },
  boxOf: boxFor('note'),
  run: ({ note = '' }, by) => escalate(id, to, note, by),
})
