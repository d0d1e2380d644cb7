import { challengePrompts } from './bundled'
import { bundledFrameworks } from './frameworks'
import { useLive } from './live'

/** What the short names in a prompt stand for. */
export type PromptPlaces = {
  /** Whom a prompt is for: `LA`, with its words. */
  readonly agencies: ReadonlyMap<string, string>
  /** The standards of the questionnaires that a partnership has, or that come with the program: `S11-09`, with its words. */
  readonly standards: ReadonlyMap<string, string>
}

/** The words behind the short names that prompts use. */
export const usePromptPlaces = () =>
  useLive(async (copy): Promise<PromptPlaces> => {
    const [{ agencies }, bundled, own] = await Promise.all([
      challengePrompts(),
      bundledFrameworks(),
      copy.frameworks.toArray(),
    ])
    const named = [...bundled, ...own].flatMap(({ title, standards }) =>
      standards.map((standard) => [standard.id as string, `${title}: ${standard.title}`] as const),
    )
    return { agencies: new Map(agencies.map(({ id, label }) => [id, label])), standards: new Map(named) }
  }, [])
