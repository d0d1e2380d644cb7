import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../../shared/basics/parse'
import { dutyBasisWords, organisationTypesSchema } from '../../shared/partnership/organisationType'
import { dutyBases } from '../../shared/partnership/partnership'
import { must } from '../builders/must'
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
    const used = sampleContent().organisations as readonly { organisation: { type: string; dutyBasis: string } }[]
    const strange = used.filter(
      ({ organisation }) => types.find(({ code }) => code === organisation.type)?.dutyBasis !== organisation.dutyBasis,
    )
    expect(strange.map(({ organisation }) => organisation)).toEqual([])
  })

  it('have words for every duty', () => {
    expect(Object.keys(dutyBasisWords).sort()).toEqual([...dutyBases].sort())
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
