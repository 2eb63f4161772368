/** In the place of the worker: runs until it is asked to end, as the real one does. */
const busy = setInterval(() => undefined, 1000);
process.once('SIGTERM', () => clearInterval(busy));
