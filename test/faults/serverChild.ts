// A local server on any free port, with its data in PHASAGE_DATA; the first line of its output is
// its address with a key.
import { webAnswers } from '../../electron/web/answers';
import { serve } from '../../electron/web/server';

const { openingUrl } = await serve({
  root: process.argv[2]!,
  port: 0,
  answers: webAnswers({}),
});
console.log(openingUrl());
