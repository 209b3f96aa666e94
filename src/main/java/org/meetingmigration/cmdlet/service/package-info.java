/// What the cmdlets that call the service share: the tenant they work in, parameters of pasted scripts that mean
/// nothing here, and how answers become objects and warnings.
@NullMarked
package org.meetingmigration.cmdlet.service;

import org.jspecify.annotations.NullMarked;
