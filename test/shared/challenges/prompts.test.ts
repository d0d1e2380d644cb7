import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { addPrompt, keepPrompt, keptPromptSchema, promptLibrary } from '../../../shared/challenges/prompts'
import { type ChallengePrompts, challengePromptsSchema } from '../../../shared/frameworks/challengePrompts'
import { onDay } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const builtIn = must(
  parse<ChallengePrompts>(
    challengePromptsSchema as never,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/challenge-prompts.json'), 'utf8')),
  ),
)
const own = { topic: ' Night  staff ', text: 'Who is on the ward at night?', agencies: ['HP'], standards: [] }

describe('the library of prompts', () => {
  it('has those of the program, dated, none with a figure in its question', () => {
    const library = promptLibrary(builtIn, [])
    expect(library).toHaveLength(44)
    for (const { topic, text, agencies, standards } of library)
      expect(addPrompt([], { topic, text, agencies: [...agencies], standards: [...standards] }, onDay()).ok).toBe(true)
    expect(
      library.every(
        ({ isOwn, isHidden, framing }) =>
          !isOwn && !isHidden && (framing === null || framing.checkedOn >= '2026-11-22'),
      ),
    ).toBe(true)
  })

  it('takes the partnership’s own under the next number, without a figure in the question', () => {
    const first = must(addPrompt([], own, onDay()))
    expect(first).toMatchObject({ id: 'LOCAL-01', own: { topic: 'Night staff' } })
    expect(must(addPrompt([{ ...first, id: asId('LOCAL-09') }], own, onDay())).id).toBe('LOCAL-10')
    for (const text of ['Why 1,039 children?', 'Why 10% more?', 'What of 10 per cent?', 'What changed since 2018?'])
      expect(refusal(addPrompt([], { ...own, text }, onDay()))).toEqual({ kind: 'questionHasAFigure' })
    expect(refusal(addPrompt([], { ...own, text: ' ' }, onDay()))).toEqual({ kind: 'questionIsMissing' })
    expect(refusal(addPrompt([], { ...own, topic: '' }, onDay()))).toEqual({ kind: 'topicIsMissing' })
    expect(parse(keptPromptSchema as never, first).ok).toBe(true)
    expect(promptLibrary(builtIn, [first]).at(-1)).toMatchObject({ id: 'LOCAL-01', isOwn: true, framing: null })
  })

  it('hides and words a prompt anew without changing what it asks', () => {
    const id = asId<'prompt'>('CP01')
    const hidden = must(keepPrompt(id, null, { isHidden: true }, onDay()))
    const framed = must(
      keepPrompt(id, hidden, { framing: { text: ' Fewer here. ', checkedOn: asDay('2027-01-10') } }, onDay()),
    )
    const [shown] = promptLibrary(builtIn, [framed])
    expect(shown).toMatchObject({
      text: builtIn.prompts[0]?.text,
      isHidden: true,
      framing: { text: 'Fewer here.', checkedOn: '2027-01-10' },
    })
    expect(refusal(keepPrompt(id, hidden, { isHidden: true }, onDay()))).toEqual({ kind: 'nothingChanged' })
    const back = must(keepPrompt(id, framed, { framing: null }, onDay()))
    expect(promptLibrary(builtIn, [back])[0]?.framing).toMatchObject({ text: builtIn.prompts[0]?.framing?.text })
  })
})
