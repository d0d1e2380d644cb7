import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Lists } from '../../../renderer/frameworks/Lists'
import { bundledFrameworks } from '../../../renderer/storage/frameworks'
import { show } from '../../builders/openWorkspace'

afterEach(cleanup)

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row', { hidden: true })
    .map((row) => row.textContent)

async function openLists() {
  const editions = await bundledFrameworks()
  const { container } = show(<Lists editions={editions} />)
  await screen.findByRole('heading', { name: 'Lists to read beside them' })
  expect(screen.queryAllByRole('table', { hidden: true })).toEqual([])
  for (const details of container.querySelectorAll('details')) details.open = true
  await screen.findByText(/It is never copied by itself/)
}

describe('the lists beside the frameworks', () => {
  it('show each mapping between scales level by level, with what to think of first', async () => {
    await openLists()
    const table = screen.getByRole('table', {
      name: /^Red \/ Amber \/ Green, green as fully met: .* read on /,
      hidden: true,
    })
    expect(rowsOf(table).length).toBe(4)
    screen.getByText(/Use this only where green means fully met/)
  })

  it('show the bands of a percentage, and what has no counterpart', async () => {
    await openLists()
    const percentages = screen.getByRole('table', {
      name: /^Percentage in four bands: Percentage, read on/,
      hidden: true,
    })
    expect(rowsOf(percentages)[1]).toMatch(/^95% and over.*Strong/)
    expect(rowsOf(percentages)[3]).toMatch(/^50% to under 75%/)
    screen.getByText(/The thresholds are our suggestion/)
    const counts = screen.getByRole('table', { name: /: Yes \/ No \/ Unsure, read on/, hidden: true })
    expect(rowsOf(counts)[1]).toMatch(/Nothing: it is not counted as a rating$/)
  })

  it('show each crosswalk with who says so and whether it was checked, its questions by number and title', async () => {
    await openLists()
    screen.getByRole('heading', { name: 'Section 11 and Section 175/157 – to be checked', hidden: true })
    expect(
      screen.getAllByText('Who says so: Proposed – agree it locally. Not checked yet; written 22 November 2026.'),
    ).toHaveLength(3)
    const rows = rowsOf(screen.getByRole('table', { name: 'Section 11 beside Section 175/157', hidden: true }))
    expect(rows[1]).toMatch(/^1\.1 .+1\.2 .+Overlap: read it, and write it anew\. Section 175\/157 also counts/)
    expect(rows.join(' ')).not.toMatch(/S11-|S175-/)
  })
})
