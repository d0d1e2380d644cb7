import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { documentName } from '../../../shared/reports/documentName'

const on = asDay('2026-11-22')

describe('the name a file is offered under', () => {
  it('says whose, what, when and how firm', () => {
    expect(
      documentName({ partnership: 'Northmere SCP', document: 'Board report', on, status: 'Draft', ending: 'docx' }),
    ).toBe('Northmere SCP – Board report – 22 November 2026 – draft.docx')
  })

  it('leaves the status out where there is none', () => {
    expect(documentName({ partnership: 'Northmere SCP', document: 'partnership file', on, ending: 'psa' })).toBe(
      'Northmere SCP – partnership file – 22 November 2026.psa',
    )
  })

  it.each([
    ['P'.repeat(200), 'Board report'],
    ['Northmere Safeguarding Children Partnership', 'D'.repeat(200)],
    ['P'.repeat(200), 'D'.repeat(200)],
  ])('cuts long names to 120 characters and keeps date and status', (partnership, document) => {
    const name = documentName({ partnership, document, on, status: 'Final', ending: 'docx' })
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/ – 22 November 2026 – final\.docx$/)
    expect(name.split(' – ')).toHaveLength(4)
  })

  it('cuts between words where one ends near enough', () => {
    const partnership = 'Northmere Safeguarding Children Partnership'
    const document = 'Northmere Borough Council – children’s social care return'
    expect(documentName({ partnership, document, on, status: 'Final', ending: 'docx' })).toBe(
      'Northmere Safeguarding… – Northmere Borough Council – children’s social care return – 22 November 2026 – final.docx',
    )
  })

  it('gives the partnership what the document leaves', () => {
    const partnership = 'Northmere and Dale and Eastmoor Safeguarding Children Partnership'
    expect(documentName({ partnership, document: 'Board report', on, status: 'Draft', ending: 'docx' })).toContain(
      partnership,
    )
  })

  it('takes out what a file system refuses', () => {
    expect(documentName({ partnership: 'A/B: "C"', document: 'Board?', on, ending: 'docx' })).toBe(
      'A B C – Board – 22 November 2026.docx',
    )
  })
})
