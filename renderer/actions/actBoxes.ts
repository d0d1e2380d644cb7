import type { ActionTerms } from '../../shared/actions/action'
import { readDue } from '../../shared/actions/due'
import { readTypedDay } from '../../shared/basics/day'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { type ActionErrors, type ActionTyped, noAction } from '../ui/ActionFields'
import { readAction } from '../view/actionTyped'
import { explainAction } from '../view/explainAction'
import type { ActionAct } from './commands'

/** What a form can be for. `due` and `owner` change that alone, of one action or of many. */
export type ActionFormKind = ActionAct['kind'] | 'due' | 'owner'

/** Everything that can be typed into a form; each kind uses some of it. */
export type ActTyped = {
  readonly note: string
  readonly impact: string
  readonly reason: string
  readonly shows: 'seen' | 'nothing'
  readonly proof: { readonly what: string; readonly where: string; readonly on: string }
  readonly terms: ActionTyped
}

/** Nothing typed yet; `terms` as they stand. */
export const nothingTyped = (terms: ActionTyped = noAction): ActTyped => ({
  note: '',
  impact: '',
  reason: '',
  shows: 'seen',
  proof: { what: '', where: '', on: '' },
  terms,
})

/** What is wrong with what was typed: in a box of the terms, or as a whole. */
export type ActWrong = { readonly errors: ActionErrors; readonly words: string | null }

const wrong = (words: string): ActWrong => ({ errors: {}, words })

/** Reads a form. Refuses what is missing and what is no date, in words. */
export function readAct(kind: ActionFormKind, typed: ActTyped): Result<ActionAct, ActWrong> {
  const { note, impact, reason, terms } = typed
  switch (kind) {
    case 'update':
      return ok({ kind, note, impact })
    case 'done':
      return ok({ kind, note })
    case 'withdraw':
    case 'reopen':
      return ok({ kind, reason })
    case 'owner':
      return ok({ kind: 'change', change: { owner: terms.owner }, reason })
    case 'due': {
      const due = readDue(terms.due)
      if (due.ok) return ok({ kind: 'change', change: { due: due.value }, reason })
      return refuse({ errors: { due: explainAction(due.problem) ?? '' }, words: null })
    }
    case 'change': {
      const read = readAction(terms)
      return read.ok
        ? ok({ kind, change: read.value satisfies ActionTerms, reason })
        : refuse({ errors: read.problem, words: null })
    }
    case 'check':
      return readCheck(typed)
  }
}

function readCheck({ shows, proof, reason, impact }: ActTyped): Result<ActionAct, ActWrong> {
  if (shows === 'nothing') return ok({ kind: 'check', proof: null, reason, impact })
  if (proof.what.trim() === '')
    return refuse(
      wrong(
        'Say what you saw. If you saw nothing, choose “Nothing shows it” and say why the action is closed all the same.',
      ),
    )
  const on = readTypedDay(proof.on)
  if (on === null && proof.on.trim() !== '') return refuse(wrong('Write the date like 31 March 2027.'))
  return ok({ kind: 'check', proof: { ...proof, on }, reason: '', impact })
}
