import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'

installShell()
const { goToFindings } = await import('../../../renderer/app/goToFindings')
const { go, useView } = await import('../../../renderer/view/viewState')

describe('going to Findings', () => {
  it('opens its first view from elsewhere', () => {
    go({ screen: 'home' })
    goToFindings()
    expect(useView.getState().route).toEqual({ screen: 'findings', view: '', cycleId: null })
  })

  it('stays in the view that was chosen, and takes focus to its heading', () => {
    render(
      <main id="main">
        <h1 tabIndex={-1}>Findings</h1>
        <button type="button">Push</button>
      </main>,
    )
    go({ screen: 'findings', view: 'push', cycleId: null })
    screen.getByRole('button').focus()
    goToFindings()
    expect(useView.getState().route).toEqual({ screen: 'findings', view: 'push', cycleId: null })
    expect(screen.getByRole('heading')).toHaveFocus()
  })
})
