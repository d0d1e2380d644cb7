import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { LongChoose } from '../../../renderer/ledger/LongChoose'
import { show } from '../../builders/openWorkspace'

const schools = Array.from({ length: 400 }, (_, i) => ({ value: `s-${i}`, words: `School ${i}` }))

function List({ count }: { readonly count: number }) {
  const [value, setValue] = useState('')
  const choices = [{ value: '', words: 'The partnership itself' }, ...schools.slice(0, count)]
  return <LongChoose label="From" value={value} choices={choices} onChoose={setValue} />
}
const options = () =>
  within(screen.getByLabelText('From'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

it('shows a short list whole, without a search', () => {
  show(<List count={3} />)
  expect(options()).toHaveLength(4)
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('shows of a long list what is sought, and keeps what was chosen', async () => {
  show(<List count={400} />)
  const user = userEvent.setup()
  expect(options()).toEqual(['The partnership itself'])
  await user.type(screen.getByLabelText('Search: from'), 'school 39')
  expect(options()).toEqual([
    'The partnership itself',
    ...schools.filter(({ words }) => words.includes('39')).map(({ words }) => words),
  ])
  await user.selectOptions(screen.getByLabelText('From'), 'School 391')
  await user.clear(screen.getByLabelText('Search: from'))
  expect(options()).toEqual(['The partnership itself', 'School 391'])
  expect(screen.getByLabelText('From')).toHaveValue('s-391')
})
