import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { type ActionErrors, ActionFields, type ActionTyped, noAction } from '../../../renderer/ui/ActionFields'

const organisations = [
  { id: 'o1', name: 'Brookdale Housing' },
  { id: 'o2', name: 'Elmfield Trust' },
]

function Boxes({ errors = {}, onTyped }: { errors?: ActionErrors; onTyped: (typed: ActionTyped) => void }) {
  const [typed, setTyped] = useState(noAction)
  return (
    <ActionFields
      typed={typed}
      errors={errors}
      organisations={organisations}
      owners={['Named nurse']}
      onChange={(change) => {
        const next = { ...typed, ...change }
        setTyped(next)
        onTyped(next)
      }}
    />
  )
}

describe('the boxes of an action', () => {
  it('hold what is typed, each its own', async () => {
    let last: ActionTyped = noAction
    render(<Boxes onTyped={(typed) => (last = typed)} />)
    const user = userEvent.setup()
    const type = async (label: string, words: string) => {
      await user.click(screen.getByLabelText(label))
      await user.paste(words)
    }
    await type('What will be done', 'Sample five wards')
    await user.selectOptions(screen.getByLabelText('Whose action it is'), 'Elmfield Trust')
    await type('Owner', 'Named nurse')
    await type('Due', '31 March 2027')
    await type('What will show that it is done (optional)', 'Audit of all five')
    await type('What will change for children (optional)', 'Seen at night too')
    expect(last).toEqual({
      what: 'Sample five wards',
      organisationId: 'o2',
      owner: 'Named nurse',
      due: '31 March 2027',
      evidenceToClose: 'Audit of all five',
      impact: 'Seen at night too',
    })
  })

  it('belong to the partnership until an organisation is chosen, and name the roles there are', () => {
    render(<Boxes onTyped={() => undefined} />)
    expect(screen.getByLabelText('Whose action it is')).toHaveDisplayValue('The partnership as a whole')
    const list = (screen.getByLabelText('Owner') as HTMLInputElement).list
    expect([...(list?.options ?? [])].map(({ value }) => value)).toEqual(['Named nurse'])
  })

  it('say beside a box what is wrong with it, and with no other', () => {
    render(<Boxes errors={{ due: 'Type the date' }} onTyped={() => undefined} />)
    expect(screen.getByLabelText('Due')).toHaveAccessibleDescription(expect.stringContaining('Type the date'))
    expect(screen.getByLabelText('Due')).toBeInvalid()
    expect(screen.getByLabelText('Owner')).toBeValid()
  })
})
