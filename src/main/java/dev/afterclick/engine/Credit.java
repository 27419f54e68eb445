package dev.afterclick.engine;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.SessionId;
import java.util.List;

/**
 * Who is credited with a touch, and how surely.
 *
 * @param candidates who of several it may have been, when that is ambiguous
 */
record Credit(
    SessionId session, String label, Attribution attribution, List<Candidate> candidates) {}
