// A local server on any free port, keeping its data where PHASAGE_DATA says; its address, with a key, on the
// first line of its output.
import { webAnswers } from '../../electron/web/answers';
import { serve } from '../../electron/web/server';

const { openingUrl } = await serve({
  root: process.argv[2]!,
  port: 0,
  answers: webAnswers({}),
});
console.log(openingUrl());
