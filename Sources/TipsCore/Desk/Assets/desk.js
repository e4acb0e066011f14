"use strict";
// Quickens pages that work without it. Each part looks for what it belongs to and does nothing where that is missing.
