import type { Result } from '../../shared/basics/result'
import {
  addPrompt,
  type CannotKeepPrompt,
  type KeptPrompt,
  keepPrompt,
  type PromptId,
} from '../../shared/challenges/prompts'
import { now, today } from '../host/clock'
import { updatePrompt } from '../storage/plans'
import { useSettings } from '../storage/settings'
import { announce } from '../view/viewState'

const stamp = () => {
  const { name, role } = useSettings.getState().person
  return { by: role || name, at: now(), on: today() }
}

/** Adds a question of the partnership's own. */
export async function addOwnPrompt(typed: NonNullable<KeptPrompt['own']>): Promise<Result<unknown, CannotKeepPrompt>> {
  const done = await updatePrompt<CannotKeepPrompt>('addPrompt', null, (_kept, all) => addPrompt(all, typed, stamp()))
  if (done.ok) announce('The question was added.')
  return done
}

/** Hides a prompt, or shows it again. */
export async function hidePrompt(id: PromptId, isHidden: boolean): Promise<void> {
  await updatePrompt<CannotKeepPrompt>('keepPrompt', id, (kept) => keepPrompt(id, kept, { isHidden }, stamp()))
  announce(isHidden ? 'The question is hidden.' : 'The question is shown again.')
}

/** Writes down what is known of a prompt's matter, checked today; without words, what came with the program stands again. */
export async function framePrompt(id: PromptId, typed: string): Promise<Result<unknown, CannotKeepPrompt>> {
  const framing = typed.trim() === '' ? null : { text: typed, checkedOn: today() }
  const done = await updatePrompt<CannotKeepPrompt>('keepPrompt', id, (kept) =>
    keepPrompt(id, kept, { framing }, stamp()),
  )
  if (done.ok) announce('Kept, with today’s date.')
  return done
}
