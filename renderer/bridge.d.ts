import type { Bridge } from '../shared/bridge'

declare global {
  interface Window {
    /** Published by the shell before the page starts. */
    readonly bridge: Bridge
  }
}
