import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { carryInto, toBeCarried } from '../../../shared/challenges/carry'
import type { Challenge, ChallengeAbout } from '../../../shared/challenges/challenge'
import { mapAbout } from '../../../shared/challenges/mapQuestion'
import { stateOf } from '../../../shared/challenges/state'
import type { Crosswalk } from '../../../shared/frameworks/crosswalk'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { aFramework, aFrameworkAsking, type FrameworkFile, q11, q12, q21 } from '../../builders/frameworks'
import { aChallenge, onDay, someIds } from '../../builders/ledger'
import { aCycle } from '../../builders/workspaces'

const edition = (year: number, change: (file: FrameworkFile) => void = () => undefined): Framework =>
  aFramework((file) => {
    Object.assign(file, { edition: `${year}.1` })
    change(file)
  })
const changes = (from: number, questions: object[]) => (file: FrameworkFile) =>
  void Object.assign(file, { changes: { from: `tiny@${from}.1`, questions } })
const about = (framework: Framework, ...questionIds: ChallengeAbout['questionIds']): ChallengeAbout => ({
  framework: frameworkKey(framework),
  questionIds,
  standardId: asId('T-1'),
})
const first = edition(2025)

describe('what a challenge is about, in another edition', () => {
  it('is the same question by its id, reworded or not', () => {
    expect(mapAbout(about(first, q11), first, edition(2026), [])).toEqual({
      about: about(edition(2026), q11),
      how: 'same',
    })
    const reworded = aFrameworkAsking(
      { 'T-1.1': { text: 'What is there?' } },
      (file) => void Object.assign(file, { edition: '2026.1' }),
    )
    expect(mapAbout(about(first, q11), first, reworded, []).how).toBe('reworded')
  })

  it('follows the new edition’s list of changes: merged, split, moved under another id', () => {
    const merged = edition(2026, (file) => {
      file.standards[0]?.questions.splice(1, 1)
      changes(2025, [{ kind: 'merged', was: ['T-1.1', 'T-1.2'], is: ['T-1.1'] }])(file)
    })
    expect(mapAbout(about(first, q12), first, merged, [])).toEqual({ about: about(merged, q11), how: 'merged' })
    const split = edition(2026, changes(2025, [{ kind: 'split', was: ['T-1.1'], is: ['T-1.1', 'T-1.2'] }]))
    expect(mapAbout(about(first, q11), first, split, [])).toMatchObject({
      about: { questionIds: [q11, q12] },
      how: 'split',
    })
    const moved = edition(2026, (file) => {
      file.standards[0]?.questions.splice(0, 1)
      changes(2025, [{ kind: 'moved', was: ['T-1.1'], is: ['T-2.1'] }])(file)
    })
    expect(mapAbout(about(first, q11), first, moved, [])).toMatchObject({
      about: { questionIds: [q21], standardId: 'T-2' },
      how: 'moved',
    })
  })

  it('may have no place any more, and a standard stands by its id', () => {
    const removed = edition(2026, (file) => void file.standards[0]?.questions.splice(0, 1))
    expect(mapAbout(about(first, q11), first, removed, [])).toEqual({ about: null, how: 'removed' })
    expect(mapAbout(about(first), first, removed, [])).toEqual({ about: about(removed), how: 'same' })
    expect(
      mapAbout(
        about(first),
        first,
        edition(2026, (file) => void file.standards.shift()),
        [],
      ).how,
    ).toBe('removed')
    expect(mapAbout(null, first, removed, [])).toEqual({ about: null, how: 'none' })
  })

  it('goes by a crosswalk into another questionnaire, either way round', () => {
    const other = edition(2026, (file) => void Object.assign(file, { id: 'other' }))
    const crosswalk: Crosswalk = {
      format: 'psa-crosswalk',
      formatVersion: 1,
      id: asId('both'),
      title: 'Both',
      owner: 'Tests',
      verified: true,
      checkedOn: asDay('2026-11-22'),
      note: 'n',
      a: { framework: asId('tiny'), title: 'Tiny' },
      b: { framework: asId('other'), title: 'Other' },
      rows: [
        { a: ['T-1.1'], b: ['T-2.1'], relation: 'same' },
        { a: ['T-1'], b: ['T-2'], relation: 'overlaps' },
      ],
    }
    const to = (from: ChallengeAbout, before: Framework, now: Framework) => mapAbout(from, before, now, [crosswalk])
    expect(to(about(first, q11), first, other)).toEqual({
      about: { framework: 'other@2026.1', questionIds: [q21], standardId: 'T-2' },
      how: 'crosswalk',
    })
    expect(to(about(other, q21), other, first)).toMatchObject({ about: { questionIds: [q11] }, how: 'crosswalk' })
    expect(to(about(first), first, other)).toMatchObject({ about: { questionIds: [], standardId: 'T-2' } })
    expect(to(about(first, q12), first, other)).toEqual({ about: null, how: 'removed' })
  })
})

describe('carrying over editions', () => {
  const removed = edition(2026, (file) => void file.standards[0]?.questions.splice(0, 1))
  const back = edition(2027)
  const editions = [first, removed, back]
  const cycles = editions.map((framework, place) =>
    aCycle({
      id: asId(`cycle-${2025 + place}`),
      framework: frameworkKey(framework),
      previous: place === 0 ? null : asId(`cycle-${2024 + place}`),
      opensOn: asDay(`${2025 + place}-09-01`),
    }),
  )
  const by = {
    cycles,
    frameworkOf: (key: string) => editions.find((each) => frameworkKey(each) === key),
    crosswalks: [],
  }
  const challenge = aChallenge({ about: about(first, q11) })
  const into = (all: readonly Challenge[], year: number) =>
    carryInto(all, cycles[year - 2025] ?? aCycle(), by, onDay(`${year}-09-01`), someIds(`y${year}-`))

  it('keeps a challenge whose question went, and finds it again when the question is back', () => {
    const [once] = into([challenge], 2026)
    expect(once && stateOf(once)).toMatchObject({ isOpen: true, about: null, timesCarried: 1 })
    expect(once?.events[0]).toMatchObject({ kind: 'carried', how: 'removed' })
    const [twice] = into([once ?? challenge], 2027)
    expect(twice && stateOf(twice)).toMatchObject({ about: about(back, q11), timesCarried: 2 })
    expect(twice?.raised.about).toEqual(about(first, q11))
  })

  it('says which cycles open challenges still have to be carried into', () => {
    expect(toBeCarried([challenge], cycles).map(({ id }) => id)).toEqual(['cycle-2026', 'cycle-2027'])
    expect(toBeCarried(into([challenge], 2027), cycles)).toEqual([])
    expect(toBeCarried([], cycles)).toEqual([])
  })

  it('leaves a challenge of another line of cycles where it is', () => {
    expect(into([aChallenge({ cycleId: asId('other') })], 2027)).toEqual([])
  })
})
