import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../../shared/basics/parse'
import { sampleWorkspace } from '../../shared/exchange/sample'
import { challengePromptsSchema } from '../../shared/frameworks/challengePrompts'
import { crosswalkSchema } from '../../shared/frameworks/crosswalk'
import { reportChecklistsSchema } from '../../shared/frameworks/reportChecklist'
import { rankOf } from '../../shared/frameworks/scale'
import { scaleLibrarySchema } from '../../shared/frameworks/scaleLibrary'
import { dutyBases } from '../../shared/partnership/organisation'
import { dutyBasisWords, organisationTypesSchema } from '../../shared/partnership/organisationType'
import { must } from '../builders/must'
import { builtInFrameworks } from '../builders/reportWorkspace'
import { sampleContent } from '../builders/sampleContent'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets', file), 'utf8'))

describe('organisation types', () => {
  const types = must(parse(organisationTypesSchema, read('organisation-types.json')))

  it('have a code, a label and a group, each code and label once', () => {
    expect(types.length).toBeGreaterThan(20)
    expect(new Set(types.map(({ code }) => code)).size).toBe(types.length)
    expect(new Set(types.map(({ label }) => label)).size).toBe(types.length)
    expect(
      types.filter(({ code, label, group }) => !/^[a-z0-9-]{2,40}$/.test(code) || label === '' || group === ''),
    ).toEqual([])
  })

  it('end after they start', () => {
    expect(types.filter(({ activeFrom, activeTo }) => activeFrom && activeTo && activeTo < activeFrom)).toEqual([])
  })

  it('name a part of the Act only for bodies that have a duty under it', () => {
    expect(types.filter(({ dutyBasis, act }) => act !== null && !dutyBasis.startsWith('section-11'))).toEqual([])
    expect(types.find(({ code }) => code === 'police')).toMatchObject({ act: '(h)', dutyBasis: 'section-11' })
  })

  it('hold every type that the sample uses, with the same duty', () => {
    const { organisations } = must(sampleWorkspace(sampleContent(), frameworks))
    const used = organisations.filter(({ type }) => type !== '')
    expect(used.length).toBeGreaterThan(70)
    expect(
      used.filter(({ type, dutyBasis }) => types.find(({ code }) => code === type)?.dutyBasis !== dutyBasis),
    ).toEqual([])
  })

  it('share no name that lists and registers call them by', () => {
    const names = types.flatMap(({ label, olderNames, otherNames, registerNames }) => [
      ...new Set([label, ...olderNames, ...otherNames, ...registerNames].map((name) => name.toLowerCase())),
    ])
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  it('know the kinds of school that the register has', () => {
    const known = types.flatMap(({ registerNames }) => registerNames)
    expect(known).toEqual(expect.arrayContaining(['Community school', 'Academy converter', 'Free schools 16 to 19']))
    expect(types.filter(({ group, registerNames }) => group !== 'Education' && registerNames.length > 0)).toEqual([])
  })

  it('have words for every duty', () => {
    expect(Object.keys(dutyBasisWords).sort()).toEqual([...dutyBases].sort())
  })
})

const frameworks = builtInFrameworks()
const idsOf = (id: string) =>
  new Set<string>(
    frameworks
      .filter((framework) => framework.id === id)
      .flatMap(({ standards }) => standards.flatMap((each) => [each.id, ...each.questions.map((asked) => asked.id)])),
  )

describe('the scales to start from', () => {
  const { scales, mappings } = must(parse(scaleLibrarySchema, read('scales.json')))
  const withLevels = scales.flatMap((each) => (each.kind === 'levels' ? [each.scale] : []))
  const idOf = (each: (typeof scales)[number]) => (each.kind === 'levels' ? each.scale.id : each.id)

  it('are ten, each once', () => {
    expect(scales).toHaveLength(10)
    expect(new Set(scales.map(idOf)).size).toBe(10)
    expect(scales.filter(({ kind }) => kind !== 'levels').map(({ kind }) => kind)).toEqual([
      'percentage',
      'narrative',
      'own',
    ])
  })

  it('have no level id twice among them, so that a framework can take several', () => {
    const ids = withLevels.flatMap(({ levels }) => levels.map(({ id }) => id))
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  it('could each stand in a framework', () => {
    for (const scale of withLevels) {
      const ranks = scale.levels.flatMap((level) => rankOf(level) ?? [])
      const best = scale.order === 'worst-first' ? [...ranks].reverse() : ranks
      if (scale.order !== 'none') expect([scale.id, best]).toEqual([scale.id, [...best].sort((a, b) => a - b)])
      for (const level of scale.levels) {
        expect([level.id, rankOf(level) === null || level.step !== null]).toEqual([level.id, true])
        expect([level.id, level.code === 'R' && !level.label.startsWith('Red')]).toEqual([level.id, false])
      }
    }
  })

  it('are mapped level by level, to levels that are there, highest band first, with a word of caution', () => {
    const levelsOf = (id: string) =>
      withLevels.find((scale) => scale.id === id)?.levels.map((level) => level.id as string)
    expect(mappings).toHaveLength(8)
    for (const { id, from, to, levels, bands = [], caution } of mappings) {
      expect([id, Object.keys(levels).sort()]).toEqual([id, [...(levelsOf(from) ?? [])].sort()])
      const targets = [...Object.values(levels), ...bands.map(({ level }) => level)].filter((level) => level !== null)
      expect([id, targets.filter((level) => !levelsOf(to)?.includes(level))]).toEqual([id, []])
      expect(bands.map((band) => band.from)).toEqual(bands.map((band) => band.from).sort((a, b) => b - a))
      expect(caution).not.toBe('')
    }
  })
})

describe.each(readdirSync(join(import.meta.dirname, '../../assets/crosswalks')))('the crosswalk %s', (file) => {
  const crosswalk = must(parse(crosswalkSchema, read(`crosswalks/${file}`)))

  it('names standards and questions that are there; the form of 2007 is not bundled', () => {
    for (const side of ['a', 'b'] as const) {
      const { framework } = crosswalk[side]
      const known = idsOf(framework)
      if (framework === 'eight-standards-2007') expect(known.size).toBe(0)
      else {
        expect([framework, known.size > 0]).toEqual([framework, true])
        expect(crosswalk.rows.flatMap((row) => row[side]).filter((id) => !known.has(id))).toEqual([])
      }
    }
  })

  it('is named after its id, and says nothing twice', () => {
    expect(file).toBe(`${crosswalk.id}.json`)
    const rows = crosswalk.rows.map(({ a, b }) => JSON.stringify([a, b]))
    expect(new Set(rows).size).toBe(rows.length)
  })
})

describe('the questions of a chair', () => {
  const { prompts, agencies } = must(parse(challengePromptsSchema, read('challenge-prompts.json')))

  it('are 44, each once, with no figure in the question', () => {
    expect(prompts).toHaveLength(44)
    for (const key of ['id', 'text'] as const) expect(new Set(prompts.map((prompt) => prompt[key])).size).toBe(44)
    expect(prompts.filter(({ text }) => /\d{3}|\d%/.test(text)).map(({ id }) => id)).toEqual([])
  })

  it('belong to agencies that are listed, and to standards or frameworks that are bundled', () => {
    const known = new Set(agencies.map(({ id }) => id))
    const standards = new Set<string>(frameworks.flatMap((each) => [each.id, ...each.standards.map(({ id }) => id)]))
    for (const prompt of prompts) {
      expect([prompt.id, prompt.agencies.filter((id) => !known.has(id))]).toEqual([prompt.id, []])
      expect([prompt.id, prompt.standards.filter((id) => !standards.has(id))]).toEqual([prompt.id, []])
    }
  })

  it('name a source for what is said to be so, and say what is open where nobody checked', () => {
    for (const { id, framing } of prompts) {
      if (framing?.verified) expect([id, framing.sources.length > 0]).toEqual([id, true])
      if (framing && !framing.verified)
        expect([id, /to be confirmed|check this|reported|we suggest/i.test(framing.text)]).toEqual([id, true])
    }
  })
})

describe('the lists of a yearly report', () => {
  const { checklists } = must(parse(reportChecklistsSchema, read('report-checklists.json')))

  it('are those of three editions and a local one', () => {
    expect(checklists.map(({ id }) => id)).toEqual(['wt2018', 'wt2023', 'wt2026', 'local'])
    expect(checklists.map(({ items }) => items.length)).toEqual([11, 20, 0, 5])
  })

  it('mark every edition nobody has read, and say so in a note', () => {
    expect(checklists.filter(({ verified }) => verified).map(({ id }) => id)).toEqual(['local'])
    expect(checklists.filter(({ note }) => note.trim() === '')).toEqual([])
    const ids = checklists.flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('name where an item was read that counts as checked', () => {
    const items = checklists.flatMap((each) => each.items)
    expect(items.filter(({ verified, reference }) => verified && !reference).map(({ id }) => id)).toEqual([])
  })
})

describe('glossary', () => {
  const entries = read('glossary.json') as readonly { term: string; meaning: string }[]

  it('explains each term once, in the order of the alphabet', () => {
    const terms = entries.map(({ term }) => term)
    expect(terms.length).toBeGreaterThan(20)
    expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length)
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base' })))
  })

  it('says something other than the term itself', () => {
    expect(entries.filter(({ term, meaning }) => meaning.trim().length < 10 || meaning.trim() === term)).toEqual([])
  })
})
