import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { ChallengeFields, type ChallengeTyped } from '../../../renderer/ui/ChallengeFields'

const schools = Array.from({ length: 30 }, (_, place) => ({ id: `s${place}`, name: `Alder School ${place}` }))
const all = [{ id: 'haven', name: 'Haven Hospitals' }, ...schools, { id: 'police', name: 'Northmere Police' }]
const blank: ChallengeTyped = { question: '', topic: '', to: [], who: '', about: '', by: 'Chair' }

let latest = blank
function Here({ error = null }: { readonly error?: string | null }) {
  const [typed, setTyped] = useState(blank)
  latest = typed
  return (
    <ChallengeFields
      typed={typed}
      organisations={all}
      abouts={[{ value: 'T-1', words: '1 Leadership' }]}
      errorOf={(box) => (box === 'whom' ? error : null)}
      onChange={(change) => setTyped({ ...typed, ...change })}
    />
  )
}

describe('a question being typed', () => {
  it('is put to several of many, and those ticked stay in sight', async () => {
    const user = userEvent.setup()
    render(<Here />)
    await user.click(screen.getByRole('textbox', { name: 'The question' }))
    await user.paste('How do you know?')
    await user.click(screen.getByRole('checkbox', { name: 'Haven Hospitals' }))
    expect(screen.queryByRole('checkbox', { name: 'Northmere Police' })).toBeNull()
    await user.type(screen.getByRole('searchbox', { name: 'Find an organisation to put it to' }), 'police')
    await user.click(screen.getByRole('checkbox', { name: 'Northmere Police' }))
    expect(screen.getByRole('checkbox', { name: 'Haven Hospitals' })).toBeChecked()
    expect(screen.getByRole('status')).toHaveTextContent('2 organisations ticked.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What it is about' }), 'T-1')
    expect(latest).toEqual({ ...blank, question: 'How do you know?', to: ['haven', 'police'], about: 'T-1' })
    await user.click(screen.getByRole('checkbox', { name: 'Haven Hospitals' }))
    expect(latest.to).toEqual(['police'])
  })

  it('may be put to nobody alone, and says what is wrong', async () => {
    const user = userEvent.setup()
    render(<Here error="Tick an organisation." />)
    expect(screen.getByRole('group', { name: 'Put it to' })).toHaveAccessibleDescription('Tick an organisation.')
    await user.type(screen.getByRole('textbox', { name: /where no single organisation/ }), 'All')
    expect(latest.who).toBe('All')
    await user.click(screen.getByRole('checkbox', { name: 'Haven Hospitals' }))
    expect(screen.queryByRole('textbox', { name: /where no single organisation/ })).toBeNull()
  })
})
