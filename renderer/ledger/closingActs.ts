import type { ChallengeId } from '../../shared/challenges/challenge'
import type { ReopenOffer } from '../../shared/challenges/ledger'
import type { Settling } from '../../shared/challenges/settling'
import { type Act, boxFor } from './act'
import { enterAsMistake, reopen, settle, stayClosed } from './commands'

type Choice = { readonly value: string; readonly words: string }

/** What a settlement chooses from. */
export type ClosingChoices = {
  /** Every organisation, by name. */
  readonly organisations: readonly Choice[]
  /** The questions that could take its place. */
  readonly replacements: readonly Choice[]
}

/** Closing it, with an outcome, a reason and who closes it. */
export const settleAct = (id: ChallengeId, { organisations, replacements }: ClosingChoices): Act => ({
  id: 'settle',
  button: 'Settle it',
  title: 'Settle it',
  about: 'It closes with an outcome, a reason and your name or role. It stays in the ledger, and can be opened again.',
  submit: 'Settle it',
  boxes: [
    {
      name: 'outcome',
      label: 'Outcome',
      kind: 'radios',
      choices: [
        { value: 'evidenceSeen', words: 'Evidence seen: somebody looked, and it is as it says' },
        { value: 'superseded', words: 'Superseded: another question takes its place' },
        { value: 'notPursued', words: 'Not pursued' },
      ],
    },
    {
      name: 'replacedBy',
      label: 'The question that takes its place',
      kind: 'list',
      choices: [{ value: '', words: 'Choose a question' }, ...replacements],
      showIf: ({ outcome }) => outcome === 'superseded',
    },
    { name: 'reason', label: 'Why it can be settled', hint: 'Reports print it.', kind: 'words' },
    {
      name: 'closerFrom',
      label: 'Whoever settles it is from',
      hint: 'Never the organisation that was asked, nor one that owns an action of it.',
      kind: 'list',
      choices: [{ value: '', words: 'The partnership itself' }, ...organisations],
    },
  ],
  fresh: { outcome: 'evidenceSeen', replacedBy: '', reason: '', closerFrom: '' },
  boxOf: boxFor('reason'),
  run: ({ outcome = '', reason = '', closerFrom = '', replacedBy = '' }, by) =>
    settle(
      id,
      {
        outcome: outcome as Settling['outcome'],
        reason,
        closerFrom: (closerFrom || null) as Settling['closerFrom'],
        replacedBy: (replacedBy || null) as Settling['replacedBy'],
      },
      by,
    ),
})

/** Opening it again. */
export const reopenAct = (id: ChallengeId): Act => ({
  id: 'reopen',
  button: 'Reopen it',
  title: 'Reopen it',
  about: 'It opens under its first day. What was written before stays in its story.',
  submit: 'Reopen it',
  boxes: [{ name: 'reason', label: 'Why it is opened again', kind: 'words' }],
  fresh: { reason: '' },
  boxOf: boxFor('reason'),
  run: ({ reason = '' }, by) => reopen(id, reason, by),
})

/** Leaving it closed although it is rated lower now. */
export const leaveClosedAct = (offer: ReopenOffer): Act => ({
  id: 'leaveClosed',
  button: 'Leave it closed, because…',
  title: 'Leave it closed',
  about: 'This is not offered again for the same answer. It is if the rating changes, or in a later cycle.',
  submit: 'Leave it closed',
  boxes: [{ name: 'reason', label: 'Why it stays closed', kind: 'words' }],
  fresh: { reason: '' },
  boxOf: boxFor('reason'),
  run: ({ reason = '' }, by) => stayClosed(offer, reason, by),
})

/** Saying that it should never have been written down. */
export const mistakeAct = (id: ChallengeId): Act => ({
  id: 'mistake',
  button: 'Entered by mistake',
  title: 'Entered by mistake',
  about:
    'For a question that should never have been written down. It stays in the ledger with your reason, and no count holds it.',
  submit: 'Mark as a mistake',
  boxes: [{ name: 'reason', label: 'Why it is a mistake', kind: 'words' }],
  fresh: { reason: '' },
  boxOf: boxFor('reason'),
  run: ({ reason = '' }, by) => enterAsMistake(id, reason, by),
})
