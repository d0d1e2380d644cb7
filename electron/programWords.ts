/** Switches of the runtime under us, which say nothing to the program itself. */
const runtimeSwitches: ReadonlySet<string> = new Set([
  'allow-file-access-from-files',
  'disable-background-timer-throttling',
  'disable-backgrounding-occluded-windows',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-renderer-backgrounding',
  'disable-software-rasterizer',
  'enable-logging',
  'enable-unsafe-swiftshader',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'inspect',
  'inspect-brk',
  'js-flags',
  'lang',
  'log-level',
  'log-net-log',
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'use-gl',
  'user-data-dir',
])

/**
 * The words that are meant for the program: what stands after the application's folder, or after the program's name when it
 * is packaged, without the runtime's own switches. `isApp` tells the application's folder.
 */
export function programWords(argv: readonly string[], isApp: (word: string) => boolean): readonly string[] {
  const words = argv.slice(1)
  const app = words.findIndex(isApp)
  return words.slice(app + 1).filter((word) => !runtimeSwitches.has(/^--([a-z-]+)(=.*)?$/.exec(word)?.[1] ?? ''))
}
