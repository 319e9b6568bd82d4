<?php
/**
 * Plugin Name: Crosscheck
 * Description: Sends posts to Crosscheck as they are published, changed or taken down.
 * Version: 0.1.0
 * Requires at least: 5.6
 * Requires PHP: 7.4
 * License: Apache-2.0
 */

defined( 'ABSPATH' ) || exit;

const CROSSCHECK_TRIES = 5;

// Sent by WP-Cron, so that saving never waits, and what is sent is the post as it is by then.
add_action(
	'wp_after_insert_post',
	function ( $post_id, $post, $update, $before ) {
		$was_public = $before && 'publish' === $before->post_status;
		if ( 'post' === $post->post_type && ( $was_public || 'publish' === $post->post_status ) ) {
			wp_schedule_single_event( time(), 'crosscheck_send', array( $post_id, 1 ) );
		}
	},
	10,
	4
);

// A post that is deleted for good is gone when WP-Cron runs: it is sent at once.
add_action(
	'before_delete_post',
	function ( $post_id, $post ) {
		if ( 'post' === $post->post_type && 'publish' === $post->post_status ) {
			crosscheck_push( array_merge( crosscheck_payload( $post ), array( 'status' => 'trash' ) ) );
		}
	},
	10,
	2
);

add_action(
	'crosscheck_send',
	function ( $post_id, $try ) {
		$post = get_post( $post_id );
		if ( $post && ! crosscheck_push( crosscheck_payload( $post ) ) && $try < CROSSCHECK_TRIES ) {
			wp_schedule_single_event( time() + 300, 'crosscheck_send', array( $post_id, $try + 1 ) );
		}
	},
	10,
	2
);

/** The post as the REST API gives it, which leaves drafts out for whoever is not logged in. */
function crosscheck_payload( WP_Post $post ) {
	$is_locked       = '' !== $post->post_password;
	$GLOBALS['post'] = $post; // blocks and shortcodes ask for it
	setup_postdata( $post );
	$content = $is_locked ? '' : apply_filters( 'the_content', $post->post_content );
	wp_reset_postdata();
	return array(
		'id'           => $post->ID,
		'date'         => mysql_to_rfc3339( $post->post_date ),
		'date_gmt'     => mysql_to_rfc3339( $post->post_date_gmt ),
		'modified_gmt' => mysql_to_rfc3339( $post->post_modified_gmt ),
		'guid'         => array( 'rendered' => get_the_guid( $post ) ),
		'status'       => $post->post_status,
		'type'         => $post->post_type,
		'link'         => get_permalink( $post ),
		'lang'         => get_bloginfo( 'language' ),
		'title'        => array( 'rendered' => get_the_title( $post ) ),
		'content'      => array(
			'rendered'  => $content,
			'protected' => $is_locked,
		),
	);
}

/** Whether Crosscheck answered; what it refuses is logged, and would be refused again. */
function crosscheck_push( array $payload ) {
	if ( ! defined( 'CROSSCHECK_URL' ) ) {
		return true;
	}
	$headers = array( 'Content-Type' => 'application/json' );
	if ( defined( 'CROSSCHECK_KEY' ) ) {
		$headers['Authorization'] = 'Bearer ' . CROSSCHECK_KEY;
	}
	$answer = wp_remote_post(
		untrailingslashit( CROSSCHECK_URL ) . '/v1/ingest/wordpress',
		array(
			'headers' => $headers,
			'body'    => wp_json_encode( $payload ),
			'timeout' => 30,
		)
	);
	$status = (int) wp_remote_retrieve_response_code( $answer );
	if ( $status >= 400 && $status < 500 ) {
		error_log( 'Crosscheck refused post ' . $payload['id'] . ': ' . wp_remote_retrieve_body( $answer ) );
	}
	return $status >= 200 && $status < 500;
}
