/** Workers do not come up: no fault of a document, and no use in going on. */
export class WorkerBroken extends Error {}
