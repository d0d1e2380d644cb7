import type { Bridge } from '../../shared/bridge'

/** The window's way to the shell: the one place where a test puts another. */
export const bridge: Bridge = window.bridge
