import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  altogether,
  attachedFault,
  attachedFileSchema,
  attachedLimits,
  attachedName,
  eachOnce,
  filesText,
  sizeText,
} from '../../../shared/basics/attachedFile'
import { parse } from '../../../shared/basics/parse'

const sum = (sign: string) => sign.repeat(64)
const aFile = (change: object = {}) => ({ name: 'minutes.pdf', size: 1_258_291, sha256: sum('a'), ...change })
const isTaken = (change: object) => parse(attachedFileSchema, aFile(change)).ok

describe('a file that is attached', () => {
  it.each([
    ['setup.exe', 'program'],
    ['start.desktop', 'program'],
    ['form.jnlp', 'program'],
    ['RUN.BAT', 'program'],
    ['report.pdf.js', 'program'],
    ['link.lnk', 'program'],
    ['macro.vbs. . ', 'program'],
    ['hidden.ex\u200Be', 'program'],
    ['minutes.pdf', null],
    ['picture', null],
  ])('called %s has the fault %s', (name, fault) => {
    expect(attachedFault(name, 10)).toBe(fault)
  })

  it('has something in it and at most 25 MB', () => {
    expect(attachedFault('a.pdf', 0)).toBe('empty')
    expect(attachedFault('a.pdf', attachedLimits.bytes)).toBeNull()
    expect(attachedFault('a.pdf', attachedLimits.bytes + 1)).toBe('tooLarge')
  })

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Users\\me\\plan.PDF', 'C Users me plan.pdf'],
    ['invoice\u202Efdp.docx', 'invoicefdp.docx'],
    ['con.txt', 'con_.txt'],
    ['name. .', 'name'],
  ])('called %s is kept under a name that is safe everywhere', (name, kept) => {
    expect(attachedName(name)).toBe(kept)
  })

  it('has a name that stays as it is once it is kept, whatever it was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (name) => {
        const kept = attachedName(name)
        expect(attachedName(kept)).toBe(kept)
        if (attachedFault(kept, 1) === null) expect(isTaken({ name: kept })).toBe(true)
      }),
    )
  })

  it.each([
    { name: '' },
    { name: '../up.pdf' },
    { name: 'a/b.pdf' },
    { name: 'run.exe' },
    { size: 0 },
    { size: 1.5 },
    { size: attachedLimits.bytes + 1 },
    { sha256: 'A'.repeat(64) },
    { sha256: `../${sum('a').slice(3)}` },
    { more: true },
  ])('is refused from outside with %o', (change) => {
    expect(isTaken({})).toBe(true)
    expect(isTaken(change)).toBe(false)
  })
})

describe('sizes', () => {
  it('are read as people read them', () => {
    expect([1, 655_360, 1_258_291, 26_214_400].map(sizeText)).toEqual(['1 KB', '640 KB', '1.2 MB', '25.0 MB'])
  })

  it('count the same bytes once, under whatever name', () => {
    const files = [aFile(), aFile({ name: 'copy.pdf' }), aFile({ sha256: sum('b'), size: 3_145_728 })]
    expect(eachOnce(files)).toHaveLength(2)
    expect(altogether(files)).toBe(1_258_291 + 3_145_728)
    expect(filesText(files)).toBe('2 files, 4.2 MB')
  })
})
