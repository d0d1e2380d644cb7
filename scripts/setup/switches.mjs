/**
 * Electron's own switches for this computer; they come before the application's folder. The sandbox cannot be had as
 * root, a virtual display has no graphics card, and where there is only Wayland an older Electron has to be told.
 * @param {{ isRoot: boolean, onOwnDisplay: boolean, onWaylandOnly: boolean }} computer
 * @returns {readonly string[]}
 */
export function electronSwitches({ isRoot, onOwnDisplay, onWaylandOnly }) {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(onOwnDisplay ? ['--disable-gpu', '--log-level=3'] : []),
    ...(onWaylandOnly ? ['--ozone-platform-hint=auto'] : []),
  ]
}
