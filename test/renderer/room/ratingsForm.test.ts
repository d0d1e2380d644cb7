import { describe, expect, it } from 'vitest'
import { ratingsForm } from '../../../renderer/room/ratingsForm'

const agencies = [
  'Northmere Police',
  'Northmere Hospitals NHS Foundation Trust',
  'Northmere Borough Council – children’s social care',
  'Probation Service – Northmere and Dale',
  'Haven Young People',
  'Calder Ness District Council',
]
const table = (count: number, columns: number, label: string) =>
  ratingsForm(
    agencies.slice(0, count).map((organisation) => ({
      organisation,
      question: '8.4 Supervision',
      isDated: false,
      labels: Array.from({ length: columns }, () => label),
    })),
    columns,
  ).form

describe('a rating on the room’s screen', () => {
  it('stands whole in capitals where they leave the names their room', () => {
    expect(table(6, 1, 'Partly in place')).toBe('capitals')
    expect(table(3, 2, 'Strong')).toBe('capitals')
  })

  it('stands whole in small letters where capitals do not fit', () => {
    expect(table(6, 2, 'Partly in place')).toBe('small')
    expect(table(3, 3, 'Partly in place')).toBe('smallOnWide')
  })

  it('is broken between its words only where it cannot stand whole', () => {
    expect(table(6, 3, 'Partially embedded, and attention is needed')).toBe('broken')
  })
})
