import { promptLibrary } from '../../shared/challenges/prompts'
import { type PromptHere, promptsFor, type ReadHere } from '../../shared/challenges/promptsFor'
import { challengePrompts } from './bundled'
import { useLive } from './live'

/** The prompts that fit what is read, with what became of those that were put to this organisation; undefined while they are read. */
export const usePromptsHere = ({ framework, standard, question, organisation }: ReadHere) =>
  useLive(
    async (copy): Promise<readonly PromptHere[]> => {
      // All are asked for at once: a query that begins after another promise is not watched.
      const [kept, put, builtIn] = await Promise.all([
        copy.prompts.toArray(),
        copy.challenges.where('raised.organisationId').equals(organisation.id).toArray(),
        challengePrompts(),
      ])
      const here = { framework, standard, question, organisation }
      return promptsFor(promptLibrary(builtIn, kept), builtIn.agencies, here, put)
    },
    [framework.id, standard, question, organisation.id, organisation.type],
  )
