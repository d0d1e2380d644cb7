import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { promptLibrary } from '../../../shared/challenges/prompts'
import { promptsFor, type ReadHere } from '../../../shared/challenges/promptsFor'
import { voidChallenge } from '../../../shared/challenges/settling'
import { type ChallengePrompts, challengePromptsSchema } from '../../../shared/frameworks/challengePrompts'
import { aChallenge, onDay, recordedOn, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'

const builtIn = must(
  parse<ChallengePrompts>(
    challengePromptsSchema as never,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/challenge-prompts.json'), 'utf8')),
  ),
)
const types = new Set(
  (
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/organisation-types.json'), 'utf8')) as readonly {
      code: string
    }[]
  ).map(({ code }) => code),
)
const library = promptLibrary(builtIn, [])
const here = (type: string, change: Partial<ReadHere> = {}): ReadHere => ({
  framework: { id: asId('s11-core') },
  standard: { id: asId('S11-05'), title: 'Information sharing and recording', plainWords: '' },
  question: null,
  organisation: { id: asId('haven'), type },
  ...change,
})
const offered = (read: ReadHere, put: Parameters<typeof promptsFor>[3] = []) =>
  promptsFor(library, builtIn.agencies, read, put)
const ids = (read: ReadHere) => offered(read).map(({ prompt }) => prompt.id)

describe('the prompts that fit what is read', () => {
  it('name only types that there are', () => {
    for (const agency of builtIn.agencies) for (const type of agency.types ?? []) expect(types).toContain(type)
  })

  it('belong to the standard, and are for a body like this one or for all', () => {
    for (const { prompt } of offered(here('police'))) {
      expect(prompt.standards).toContain('S11-05')
      expect(prompt.agencies.some((each) => ['POL', 'ALL', 'LSP'].includes(each))).toBe(true)
    }
    expect(ids(here('police'))).toEqual(['CP18', 'CP40', 'CP24'])
    expect(ids(here('icb'))).toEqual(['CP24'])
    // Nobody wrote down what this one is, so nothing is held back.
    expect(ids(here('')).length).toBe(library.filter(({ standards }) => standards.includes('S11-05')).length)
  })

  it('stand first where the question itself speaks of their topic, and hidden ones are left out', () => {
    const question = { shortTitle: 'Information sharing', text: 'How do you share information?' }
    expect(ids(here('police', { question }))[0]).toBe('CP24')
    const hidden = promptLibrary(builtIn, [
      { id: asId('CP24'), own: null, framing: null, isHidden: true, ...onDay('2026-11-22') },
    ])
    expect(promptsFor(hidden, builtIn.agencies, here('icb'), [])).toEqual([])
  })

  it('are found by their topic in a questionnaire that the library does not know, and for one that is named as a whole', () => {
    const own = { framework: { id: asId<'framework'>('our-own') } } as Partial<ReadHere>
    const standard = { id: asId<'standard'>('X-1'), title: 'Self-harm', plainWords: 'What is known of poverty.' }
    expect(ids(here('la-ph', { ...own, standard } as Partial<ReadHere>))).toEqual(['CP10', 'CP17'])
    const early = { framework: { id: asId('s175-eyfs') }, standard: { ...standard, id: asId('EY-01') } }
    expect(ids(here('childminder', early as Partial<ReadHere>))).toEqual(['CP29'])
  })

  it('say what became of them where they were put to this organisation, and not where they were put to another', () => {
    const from = { kind: 'prompt' as const, promptId: asId<'prompt'>('CP24') }
    const put = aChallenge({ from, organisationId: asId('haven') })
    const [{ asked } = { asked: null }] = offered(here('icb'), [put])
    expect(asked).toMatchObject({ challenge: put, state: { isOpen: true } })
    expect(offered(here('icb'), [aChallenge({ from, organisationId: asId('police') })])[0]?.asked).toBeNull()
    const mistake = must(voidChallenge(put, 'Typed twice.', [put], recordedOn(), someIds()))
    expect(offered(here('icb'), [mistake])[0]?.asked).toBeNull()
    expect(offered(here('icb'), [aChallenge({ organisationId: asId('haven') })])[0]?.asked).toBeNull()
  })
})
