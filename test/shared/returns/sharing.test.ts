import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { longestOfPanel } from '../../../shared/returns/panel'
import { namesGivenAway, shareAnswer, unshareAnswer } from '../../../shared/returns/sharing'
import { q11, q12 } from '../../builders/frameworks'
import { aReturn, today } from '../../builders/returns'
import { aSharing } from '../../builders/reviews'
import { anOrganisation } from '../../builders/workspaces'

const mark = { by: 'Business manager', on: today }
const marked = aReturn({ sharing: { [q12]: aSharing({ note: 'They sample.' }) } })

describe('an answer that is worth sharing', () => {
  it('is marked with its note, beside those that are marked already', () => {
    expect(shareAnswer(marked, q11, '  They ask children.\r\n', mark)).toEqual({
      ok: true,
      value: { sharing: { ...marked.sharing, [q11]: { note: 'They ask children.', ...mark } } },
    })
  })

  it.each([
    ['', 'noteIsMissing'],
    [' \n', 'noteIsMissing'],
    ['They sample.', 'nothingChanged'],
    ['x'.repeat(longestOfPanel.words + 1), 'textIsTooLong'],
  ])('is not marked with %j', (note, kind) => {
    expect(shareAnswer(marked, q12, note.slice(0, 5_000), mark)).toMatchObject({ ok: false, problem: { kind } })
  })

  it('loses its mark, and only where it has one', () => {
    expect(unshareAnswer(marked, q12)).toEqual({ ok: true, value: { sharing: {} } })
    expect(unshareAnswer(aReturn(), q11)).toEqual({ ok: false, problem: { kind: 'nothingChanged' } })
  })
})

describe('names that a note gives away', () => {
  const contact = { id: asId<'contact'>('c'), role: 'Lead', name: 'Mrs Grace Oakdene', email: '', phone: '' }
  const organisation = anOrganisation({
    contacts: [contact],
    earlier: [
      { name: 'Haven Youth', type: 'vcse', identifiers: {}, until: asDay('2025-01-01'), why: 'renamed' },
    ] as unknown as ReturnType<typeof anOrganisation>['earlier'],
  })
  const signOff = { name: 'Idris Vale', role: 'Chief officer', on: today }
  const names = (note: string) => namesGivenAway(note, organisation, { signOff })

  it.each([
    ['They ask children what changed.', []],
    ['At haven  young people, staff ask.', ['Haven Young People']],
    ['Once Haven Youth, they ask.', ['Haven Youth']],
    ['It was mrs grace oakdene who asked.', ['Mrs Grace Oakdene']],
    ['Ask Oakdene, or Idris.', ['Oakdene', 'Idris']],
    ['Staff are given a period of grace in the vale.', []],
    ['Mrs is a title; Gracefully is a word.', []],
  ])('are found in %j', (note, expected) => {
    expect(names(note)).toEqual(expected)
  })
})
