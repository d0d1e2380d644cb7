import { Component, type ReactNode } from 'react'
import { go } from '../view/viewState'

type Props = { readonly children: ReactNode }

/** The net under every screen: a fault in drawing one never takes the window away. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
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
