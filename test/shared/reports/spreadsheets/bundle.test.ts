import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import { answersOf } from '../../../../shared/reports/spreadsheets/answers'
import { bundleOf, bundlePage, bundleSheet, bundleWords } from '../../../../shared/reports/spreadsheets/bundle'
import { type EvidenceRow, evidenceOf } from '../../../../shared/reports/spreadsheets/evidence'
import { openReturns } from '../../../../shared/reports/spreadsheets/kept'
import { reportWorkspace } from '../../../builders/reportWorkspace'

const sha = (letter: string) => letter.repeat(64)
const [first] = evidenceOf(answersOf(openReturns(reportWorkspace())))
if (!first) throw new Error('The sample names no evidence')
const row = (
  what: string,
  file: { name: string; sha256: string; size: number } | null,
  organisation = 'Alder',
): EvidenceRow => ({
  ...first,
  organisation,
  item: { ...first.item, what, where: '', file },
})
const audit = { name: 'Audit.pdf', sha256: sha('a'), size: 1_000_000 }
const other = { name: 'audit.PDF', sha256: sha('b'), size: 2_000_000 }

describe('a bundle of evidence', () => {
  it('holds each file once, under names that no other has', () => {
    const rows = [row('One', audit), row('Again', audit), row('Two', other), row('Named', null)]
    const { files, bytes, rows: bundled } = bundleOf(rows, new Set([sha('a'), sha('b')]))
    expect(files.map(({ file }) => file)).toEqual([audit, other])
    expect(bytes).toBe(3_000_000)
    expect(bundled[0]?.path).toBe(bundled[1]?.path)
    expect(bundled[0]?.path).toMatch(/^Alder\/[^/]+\/[^/]*Audit\.pdf$/)
    expect(bundled[2]?.path).toMatch(/\(2\)\.PDF$/)
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(2)
  })

  it('has no name that leads out of it, or that a computer does not take', () => {
    const { files } = bundleOf([row('One', audit, '../..\\CON:*?')], new Set([sha('a')]))
    expect(files[0]?.path.split('/')).toHaveLength(3)
    expect(files[0]?.path).not.toMatch(/\.\.|[\\:*?"<>|]/)
  })

  it('lists what is only named, and what is attached and not here', () => {
    const bundle = bundleOf([row('One', audit), row('Away', other), row('Named', null)], new Set([sha('a')]))
    expect(bundleSheet(bundle).rows.map((cells) => cells[1])).toEqual([
      'State',
      'Attached',
      'Attached, but not on this computer',
      'Only named',
    ])
    expect(bundleSheet(bundle).rows[1]?.at(-1)).toBe(sha('a'))
    expect(bundleWords(bundle)).toBe(
      '1 file, 977 KB; 1 piece of evidence is only named; 1 attached file is not on this computer',
    )
    expect(bundleWords(bundleOf([], new Set()))).toBe('No file; 0 pieces of evidence are only named')
  })

  it('has an index that shows hostile words as words', () => {
    const bundle = bundleOf([row('<script>alert("x")</script>', { ...audit, name: 'a#b %.pdf' })], new Set([sha('a')]))
    const page = bundlePage(bundle, { ...reportWorkspace().partnership, name: 'A & B' }, asDay('2026-11-22'))
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)')
    expect(page).not.toContain('<script')
    expect(page).toContain('A &amp; B, 22 November 2026')
    expect(page).toContain('SAMPLE DATA')
    expect(page).toMatch(/href="Alder\/[^"]*a%23b%20%25\.pdf"/)
  })
})
