import { Component, type ReactNode } from 'react'
import { go } from '../view/viewState'

type Props = {
  readonly children: ReactNode
  /** Where nothing else may be reached: no way to Home is offered. */
  readonly isPrivate?: boolean
}

/** The net under every screen: a fault in drawing one never takes the window away. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    if (this.props.isPrivate)
      return (
        <div className="stack measure">
          <h1>This page could not be shown</h1>
          <p>
            What was answered is safe. Please give the laptop to the person who runs this, who starts the app again.
          </p>
        </div>
      )
    return (
      <div className="stack measure">
        <h1>This page could not be shown</h1>
        <p>
          Your saved work is safe. Go back to Home and try again. If it happens again, save a partnership file and close
          the app.
        </p>
        <button type="button" className="button" onClick={() => go({ screen: 'home' })}>
          Go to Home
        </button>
      </div>
    )
  }
}
