import { serve } from './serve';

void serve(process.env).then((code) => {
  process.exitCode = code;
});
