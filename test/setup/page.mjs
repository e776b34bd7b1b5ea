import { buildPage } from '../../src/setup/build-page.mjs'

/** The program of the page as its sources have it now: `check` puts it into every page that it writes. */
export function setup() {
  buildPage()
}
